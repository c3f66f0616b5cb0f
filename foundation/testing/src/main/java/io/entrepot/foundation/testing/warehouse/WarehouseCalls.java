package io.entrepot.foundation.testing.warehouse;

import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the warehouse contract, version 1, as the platform does. */
public final class WarehouseCalls {

    private static final String ALL = "warehouse:read warehouse:fulfil warehouse:announce warehouse:operate";
    private static final String BASE = "/warehouse/v1/";
    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester mvc;
    private final String scopes;

    public WarehouseCalls(MockMvcTester mvc) {
        this(mvc, ALL);
    }

    private WarehouseCalls(MockMvcTester mvc, String scopes) {
        this.mvc = mvc;
        this.scopes = scopes;
    }

    /** The same with a token that allows less. */
    public WarehouseCalls with(String fewerScopes) {
        return new WarehouseCalls(mvc, fewerScopes);
    }

    public MvcTestResult release(String leg, String body) {
        return send(mvc.put().uri(BASE + "fulfilment-orders/{leg}", leg), body);
    }

    public MvcTestResult order(String leg) {
        return get("fulfilment-orders/" + leg);
    }

    public MvcTestResult cancel(String leg) {
        return send(mvc.post().uri(BASE + "fulfilment-orders/{leg}/cancellation", leg), "");
    }

    public MvcTestResult announce(String notice, String body) {
        return send(mvc.put().uri(BASE + "advance-ship-notices/{notice}", notice), body);
    }

    public MvcTestResult notice(String notice) {
        return get("advance-ship-notices/" + notice);
    }

    public MvcTestResult map(String kind, String code, String canonical) {
        return send(
                mvc.put().uri(BASE + "code-maps/{kind}/{code}", kind, code), "{\"canonical\":\"" + canonical + "\"}");
    }

    public MvcTestResult replay(String exception) {
        return send(mvc.post().uri(BASE + "exceptions/{id}/replay", exception), "");
    }

    public MvcTestResult discard(String exception, String reason) {
        return send(mvc.post().uri(BASE + "exceptions/{id}/discard", exception), "{\"reason\":\"" + reason + "\"}");
    }

    /** The open case about a subject; a missing node where there is none. */
    public JsonNode openCase(String subject) {
        var found = mvc.get()
                .uri(BASE + "exceptions?state=OPEN&limit=1&subject={subject}", subject)
                .header("Authorization", token())
                .exchange();
        return json(found).at("/exceptions/0");
    }

    public MvcTestResult get(String path) {
        return mvc.get().uri(BASE + path).header("Authorization", token()).exchange();
    }

    public static JsonNode json(MvcTestResult result) {
        try {
            return JSON.readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request, String body) {
        return request.header("Authorization", token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String token() {
        return "Bearer " + TokenIssuer.token("entrepot-system", scopes);
    }
}
