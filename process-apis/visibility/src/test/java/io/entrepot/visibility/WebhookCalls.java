package io.entrepot.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls of the webhooks' API as the partner API makes them. */
public class WebhookCalls {

    private static final String BASE = "/visibility/v1/webhooks";

    private final MockMvcTester http;

    WebhookCalls(MockMvcTester http) {
        this.http = http;
    }

    /** A webhook with its secret. */
    public record Subscribed(String consumer, String id, String secret) {}

    public Subscribed subscribe(String consumer, String address, String... types) {
        var created = post("?consumer=" + consumer, UUID.randomUUID().toString(), body(address, types));
        assertThat(created).hasStatus(201);
        return new Subscribed(consumer, text(created, "$.id"), text(created, "$.secret"));
    }

    public static String body(String address, String... types) {
        return "{\"address\":\"%s\",\"eventTypes\":[\"%s\"]}".formatted(address, String.join("\",\"", types));
    }

    /** Has an event sent that tells nothing, and answers its id. */
    public String test(Subscribed webhook) {
        var accepted = post(of(webhook, "/test"), "", "{}");
        assertThat(accepted).hasStatus(202);
        return text(accepted, "$.delivery");
    }

    public MvcTestResult replay(Subscribed webhook, String body) {
        return post(of(webhook, "/replay"), "", body);
    }

    public MvcTestResult rotate(Subscribed webhook, String key, int overlapHours) {
        return post(of(webhook, "/secret"), key, "{\"overlapHours\":" + overlapHours + "}");
    }

    public MvcTestResult change(Subscribed webhook, String body) {
        return call(HttpMethod.PUT, of(webhook, ""), "", body, "webhooks:write");
    }

    public MvcTestResult show(Subscribed webhook) {
        return get(of(webhook, ""));
    }

    public MvcTestResult delivery(Subscribed webhook, String delivery) {
        return get(of(webhook, "/deliveries/" + delivery));
    }

    public MvcTestResult deliveries(Subscribed webhook, String query) {
        return get(of(webhook, "/deliveries") + query);
    }

    public MvcTestResult remove(Subscribed webhook) {
        return call(HttpMethod.DELETE, of(webhook, ""), "", "", "webhooks:write");
    }

    public MvcTestResult get(String path) {
        return call(HttpMethod.GET, path, "", "", "webhooks:read");
    }

    public MvcTestResult post(String path, String key, String body) {
        return call(HttpMethod.POST, path, key, body, "webhooks:write");
    }

    public MvcTestResult call(HttpMethod method, String path, String key, String body, String scope) {
        var request = http.method(method)
                .uri(BASE + path)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-process", scope))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key.isEmpty() ? request : request.header("Idempotency-Key", key)).exchange();
    }

    public static String text(MvcTestResult result, String path) {
        try {
            return String.valueOf(JsonPath.<Object>read(result.getResponse().getContentAsString(), path));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String of(Subscribed webhook, String rest) {
        return "/" + webhook.id() + rest + "?consumer=" + webhook.consumer();
    }
}
