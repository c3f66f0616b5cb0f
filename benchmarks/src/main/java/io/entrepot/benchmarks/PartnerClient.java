package io.entrepot.benchmarks;

import io.entrepot.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's program that places orders through the gateway. */
final class PartnerClient {

    private static final String CLIENT = "acme-retail";
    private static final long TOKEN_LIFE = TimeUnit.SECONDS.toNanos(120);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();
    private final Platform platform;
    private String token = "";
    private long tokenUntil;

    PartnerClient(Platform platform) {
        this.platform = platform;
    }

    /** Places an order of one piece; returns its address. */
    String order(String item) {
        var body = """
                {"reference":"BENCH","shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},
                 "lines":[{"lineNumber":1,"item":"%s","quantity":{"amount":1,"unit":"EA"}}],"sourcing":{"allowSplit":true,"allowBackorder":true}}""".formatted(item);
        return placed(request("/partner/v2/orders")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    JsonNode get(String path) {
        return body(request(path).GET().build());
    }

    /** What the stand-ins hold. */
    JsonNode sandbox(String path) {
        return body(
                HttpRequest.newBuilder(platform.url("sandbox").resolve(path)).build());
    }

    /** Has the stand-ins do something. */
    void steer(String path, String body) {
        var answer = body(HttpRequest.newBuilder(platform.url("sandbox").resolve(path))
                .PUT(BodyPublishers.ofString(body))
                .build());
        if (answer.has("error")) {
            throw new IllegalStateException(path + ": " + answer);
        }
    }

    /** Waits until the platform knows the item's stock. */
    void awaitStock(String item) {
        while (get("/partner/v2/availability?item=" + item)
                        .at("/items/0/available")
                        .asInt(0)
                == 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(platform.gatewayUrl().resolve(path)).header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        if (System.nanoTime() > tokenUntil) {
            var form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret="
                    + platform.clientSecret(CLIENT);
            token = body(HttpRequest.newBuilder(URI.create(platform.issuer() + "/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build())
                    .at("/access_token")
                    .asString();
            tokenUntil = System.nanoTime() + TOKEN_LIFE;
        }
        return token;
    }

    private String placed(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private JsonNode body(HttpRequest request) {
        try {
            return json.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
