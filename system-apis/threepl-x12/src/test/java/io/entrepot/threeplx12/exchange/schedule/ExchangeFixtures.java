package io.entrepot.threeplx12.exchange.schedule;

import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.threeplx12.MovableClock;
import io.entrepot.threeplx12.ThirdParty;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Moves the exchange and calls the service. */
final class ExchangeFixtures {

    private static final JsonMapper JSON = new JsonMapper();

    private final Rounds rounds;
    private final ThirdParty partner;
    private final MovableClock clock;
    private final MockMvcTester mvc;

    ExchangeFixtures(Rounds rounds, ThirdParty partner, MovableClock clock, MockMvcTester mvc) {
        this.rounds = rounds;
        this.partner = partner;
        this.clock = clock;
        this.mvc = mvc;
    }

    /** Puts a file there and takes it in once it has settled. */
    void receive(String name, String text) {
        partner.drop(name, text);
        takeIn();
    }

    void takeIn() {
        rounds.takeIn();
        clock.advance(Duration.ofSeconds(3));
        rounds.takeIn();
    }

    MvcTestResult release(String leg, String... lines) {
        return put("/warehouse/v1/fulfilment-orders/" + leg, """
                {"orderId":"ORD-%s","node":"EWR","reference":"PO 4711",
                 "shipTo":{"name":"Café Müller *~> Ltd","line1":"1 Main St","city":"Newark","region":"NJ","postalCode":"07102",
                 "country":"US"},"lines":[%s]}""".formatted(leg, String.join(",", lines)));
    }

    static String line(int number, String item, int pieces) {
        return """
                {"lineNumber":%d,"item":"%s","quantity":{"amount":%d,"unit":"EA"}}""".formatted(number, item, pieces);
    }

    /** Releases a leg, sends its 940 and has it acknowledged; answers the number that the partner knows it by. */
    String acknowledged(String leg, String... lines) {
        release(leg, lines);
        rounds.send();
        var order = partner.document("940", "N9*CR*" + leg + "~");
        var number = partner.number();
        receive("997_" + number + ".edi", partner.answer(number, "OW", "940", order.group(), "A"));
        return order.segment("W05").at(2);
    }

    MvcTestResult put(String path, String body) {
        return mvc.put()
                .uri(path)
                .header("Authorization", token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path)
                .header("Authorization", token())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    JsonNode get(String path) {
        return json(mvc.get().uri(path).header("Authorization", token()).exchange());
    }

    /** The newest open case about a subject; a missing node where there is none. */
    JsonNode openCase(String subject) {
        return json(mvc.get()
                        .uri("/warehouse/v1/exceptions?state=OPEN&subject={subject}", subject)
                        .header("Authorization", token())
                        .exchange())
                .path("exceptions")
                .path(0);
    }

    JsonNode caseDocument(JsonNode found) {
        return get("/warehouse/v1/exceptions/" + found.path("id").asString());
    }

    String replay(JsonNode found) {
        return json(post("/warehouse/v1/exceptions/" + found.path("id").asString() + "/replay", ""))
                .path("state")
                .asString();
    }

    /** Replays a case with the document as a person mended it; answers the case. */
    JsonNode amend(JsonNode found, String text) {
        return json(amended(found, text));
    }

    MvcTestResult amended(JsonNode found, String text) {
        var body = JSON.createObjectNode().put("body", text).put("reason", "as agreed with Newark");
        return post("/warehouse/v1/exceptions/" + found.path("id").asString() + "/replay", body.toString());
    }

    static JsonNode json(MvcTestResult result) {
        try {
            return JSON.readTree(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String token() {
        return "Bearer "
                + TokenIssuer.token(
                        "entrepot-system", "warehouse:read warehouse:fulfil warehouse:announce warehouse:operate");
    }
}
