package io.entrepot.acceptance;

import static org.awaitility.Awaitility.await;

import io.entrepot.acceptance.Http.Answer;
import io.entrepot.local.Platform;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A partner's program: takes a token with client credentials and calls the gateway. */
final class Partner {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final Platform platform;
    private final String client;
    private final String token;

    Partner(Platform platform, String client) {
        this.platform = platform;
        this.client = client;
        this.token = obtain("");
    }

    /** A token of this client, with these scopes or with all it has. */
    String obtain(String scopes) {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                + platform.clientSecret(client) + (scopes.isEmpty() ? "" : "&scope=" + scopes.replace(" ", "+"));
        var uri = URI.create(platform.issuer() + "/protocol/openid-connect/token");
        return Http.send(Http.post(uri, "application/x-www-form-urlencoded", form))
                .text("/access_token");
    }

    Answer get(String path) {
        return getWith(token, path);
    }

    Answer getWith(String bearer, String path) {
        return Http.send(Http.get(at(path)).header("Authorization", "Bearer " + bearer));
    }

    Answer place(String key, String body) {
        return Http.send(Http.post(at("/partner/v2/orders"), "application/json", body)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key));
    }

    Answer post(String path, String type, String body) {
        return Http.send(Http.post(at(path), type, body)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    Answer put(String path, String body) {
        return Http.send(Http.put(at(path), body).header("Authorization", "Bearer " + token));
    }

    Answer putText(String path, String text) {
        return Http.send(Http.putText(at(path), text).header("Authorization", "Bearer " + token));
    }

    Answer delete(String path) {
        return Http.send(Http.delete(at(path)).header("Authorization", "Bearer " + token));
    }

    /** Places an order that must be accepted; returns its address. */
    String ordered(String body) {
        var answer = place(UUID.randomUUID().toString(), body);
        if (answer.status() != 202) {
            throw new AssertionError("order refused: " + answer.status() + " " + answer.body());
        }
        return answer.header("Location");
    }

    Answer cancel(String order) {
        return post(order + "/cancellation", "application/json", "");
    }

    Answer awaitState(String order, String state) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> get(order), answer -> answer.text("/state").equals(state));
    }

    int available(String item) {
        return get("/partner/v2/availability?item=" + item)
                .body()
                .at("/items/0/available")
                .asInt();
    }

    /** Waits until every warehouse has told its stock of the item: until then orders go where the first told. */
    void awaitStock(String item) {
        await().atMost(PATIENCE).until(() -> nodesWith(item).equals("ATL DFW SEA EWR"));
    }

    /** The nodes that promise some of the item, in the order of their priority. */
    String nodesWith(String item) {
        var nodes = get("/partner/v2/availability?item=" + item).body().at("/items/0/nodes");
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.at("/available").asInt() > 0)
                .map(node -> node.at("/node").asString())
                .collect(Collectors.joining(" "));
    }

    List<String> milestones(String order) {
        var milestones = get(order + "/milestones").body().at("/milestones");
        return StreamSupport.stream(milestones.spliterator(), false)
                .map(milestone -> milestone.at("/milestone").asString())
                .toList();
    }

    private URI at(String path) {
        return platform.gatewayUrl().resolve(path);
    }

    static String order(String reference, String item, int quantity) {
        return """
                {"reference":"%s",
                 "shipTo":{"name":"Store 12","line1":"1 Main St","city":"Atlanta","region":"GA","postalCode":"30301","country":"US"},
                 "lines":[{"lineNumber":1,"item":"%s","quantity":{"amount":%d,"unit":"EA"}}],
                 "sourcing":{"allowSplit":true,"allowBackorder":false}}""".formatted(reference, item, quantity);
    }
}
