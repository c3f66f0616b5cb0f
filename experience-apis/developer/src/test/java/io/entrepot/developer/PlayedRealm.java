package io.entrepot.developer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays what is used of Keycloak's API for administrators, with the answers that Keycloak 26.7 gives, refusals included: a name can
 * be there once, a change leaves what it does not name, an empty attribute is taken away, secrets overlap.
 */
final class PlayedRealm implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, ObjectNode> CLIENTS = new LinkedHashMap<>();
    private static final Map<String, ObjectNode> ACCOUNTS = new LinkedHashMap<>();
    private static final Map<String, ObjectNode> GROUPS = new LinkedHashMap<>();
    private static final List<String> CALLS = new ArrayList<>();
    private static final HttpServer SERVER = serve();

    /** Calls that fail with 503 instead of being answered. */
    private static Predicate<String> failing = call -> false;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, "spring.http.serviceclient.keycloak.base-url=" + address());
    }

    static synchronized void reset() {
        CLIENTS.clear();
        ACCOUNTS.clear();
        GROUPS.clear();
        addGroup("acme-retail", "gold");
        addGroup("acme", "silver");
        addGroup("bluebird", "bronze");
        CALLS.clear();
        failing = call -> false;
    }

    static synchronized void failOn(Predicate<String> calls) {
        failing = calls;
    }

    /** Method and path of each call so far; a client's own id is written as {@code *}. */
    static synchronized List<String> calls() {
        return List.copyOf(CALLS);
    }

    static synchronized ObjectNode client(String name) {
        return CLIENTS.values().stream()
                .filter(client -> client.at("/clientId").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The partner in whose group an application's account is. */
    static synchronized String partnerOf(String name) {
        var group = account(name).at("/group").asString();
        return Objects.requireNonNull(GROUPS.get(group), group).at("/name").asString();
    }

    static synchronized ObjectNode group(String partner) {
        return GROUPS.values().stream()
                .filter(group -> group.at("/name").asString().equals(partner))
                .findFirst()
                .orElseThrow();
    }

    /** What an administrator may give to an application alone. */
    static synchronized void giveOwnPlan(String name, String plan) {
        account(name).withObject("attributes").putArray("plan").add(plan);
    }

    private static ObjectNode account(String name) {
        return Objects.requireNonNull(ACCOUNTS.get(client(name).at("/id").asString()), name);
    }

    static synchronized void addGroup(String partner, String plan) {
        var group = (ObjectNode) JSON.readTree("""
                {"name":"%s","path":"/partners/%s","subGroups":[],"attributes":{"partner":["%s"],"plan":["%s"]}}""".formatted(partner, partner, partner, plan));
        group.put("id", UUID.randomUUID().toString());
        GROUPS.put(group.at("/id").asString(), group);
    }

    /** A client that nobody registered here. */
    static synchronized void seed(String name) {
        add((ObjectNode) JSON.readTree("{\"clientId\":\"%s\",\"enabled\":true,\"attributes\":{}}".formatted(name)));
    }

    /** A finished application of a partner. */
    static synchronized void seedApplication(String partner, String slug) {
        add((ObjectNode) JSON.readTree("""
                {"clientId":"%1$s-%2$s","enabled":true,"attributes":{"entrepot.application":"true","partner":"%1$s",
                 "entrepot.registered-at":"2026-11-01T12:00:00Z"}}""".formatted(partner, slug)));
    }

    private static String address() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/admin/realms/entrepot";
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/admin/realms/entrepot", PlayedRealm::handle);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().substring("/admin/realms/entrepot/".length());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            var answer = authorization == null
                    ? new Answer(401, "{\"error\":\"HTTP 401 Unauthorized\"}")
                    : answer(
                            exchange.getRequestMethod(),
                            path,
                            exchange.getRequestURI().getQuery(),
                            body);
            send(exchange, answer);
        }
    }

    private record Answer(int status, @Nullable String body) {}

    private static synchronized Answer answer(String method, String path, @Nullable String query, String body) {
        var parts = path.split("/");
        var call = method + " " + path.replaceAll("[0-9a-f-]{36}", "*");
        CALLS.add(call);
        if (failing.test(call)) {
            return new Answer(503, "{\"error\":\"secret\"}");
        }
        return switch (call) {
            case "GET clients" -> new Answer(200, JSON.writeValueAsString(found(query == null ? "" : query)));
            case "POST clients" -> create((ObjectNode) JSON.readTree(body));
            case "GET client-scopes" -> new Answer(200, scopes());
            case "PUT users/*/groups/*" -> join(parts[1], parts[3]);
            case "PUT groups/*" -> changeGroup(parts[1], JSON.readTree(body));
            default -> parts[0].equals("group-by-path") ? named(parts[2]) : ofClient(call, parts, body);
        };
    }

    private static Answer ofClient(String call, String[] parts, String body) {
        var client = CLIENTS.get(parts[1]);
        if (client == null) {
            return new Answer(404, "{\"error\":\"Could not find client\"}");
        }
        switch (call) {
            case "PUT clients/*" -> change(client, JSON.readTree(body));
            case "DELETE clients/*" -> CLIENTS.remove(parts[1]);
            case "POST clients/*/client-secret" -> rotate(client);
            case "DELETE clients/*/client-secret/rotated" -> attributes(client).remove(rotated());
            default -> changeScopes(client, parts, call);
        }
        return switch (call) {
            case "GET clients/*/client-secret", "POST clients/*/client-secret" ->
                new Answer(
                        200,
                        "{\"type\":\"secret\",\"value\":\""
                                + client.at("/secret").asString() + "\"}");
            case "GET clients/*/service-account-user" ->
                new Answer(
                        200,
                        JSON.writeValueAsString(Map.of(
                                "id",
                                parts[1],
                                "username",
                                "service-account",
                                "enabled",
                                true,
                                "attributes",
                                ACCOUNTS.getOrDefault(parts[1], JSON.createObjectNode())
                                        .withObject("attributes"))));
            default -> new Answer(204, null);
        };
    }

    private static void changeScopes(ObjectNode client, String[] parts, String call) {
        var scopes = client.withArray("defaultClientScopes");
        if (call.startsWith("PUT clients/*/default-client-scopes/")) {
            scopes.add(parts[3].substring("id-of-".length()));
        }
        if (call.startsWith("DELETE clients/*/default-client-scopes/")) {
            scopes.removeIf(scope -> parts[3].equals("id-of-" + scope.asString()));
        }
    }

    private static List<ObjectNode> found(String query) {
        var text = query.replaceAll(".*clientId=([^&]*).*", "$1");
        return CLIENTS.values().stream()
                .filter(client -> query.contains("search=true")
                        ? client.at("/clientId").asString().contains(text)
                        : client.at("/clientId").asString().equals(text))
                .toList();
    }

    private static Answer create(ObjectNode client) {
        var name = client.at("/clientId").asString();
        if (CLIENTS.values().stream()
                .anyMatch(known -> known.at("/clientId").asString().equals(name))) {
            return new Answer(409, "{\"errorMessage\":\"Client " + name + " already exists\"}");
        }
        add(client);
        return new Answer(201, null);
    }

    private static void add(ObjectNode client) {
        client.put("id", UUID.randomUUID().toString())
                .put("secret", UUID.randomUUID().toString());
        CLIENTS.put(client.at("/id").asString(), client);
    }

    private static void change(ObjectNode client, JsonNode change) {
        change.propertyStream()
                .filter(field -> !field.getKey().equals("attributes"))
                .forEach(field -> client.set(field.getKey(), field.getValue()));
        change.at("/attributes").propertyStream().forEach(attribute -> {
            attributes(client).remove(attribute.getKey());
            if (!attribute.getValue().asString().isEmpty()) {
                attributes(client).set(attribute.getKey(), attribute.getValue());
            }
        });
    }

    private static void rotate(ObjectNode client) {
        attributes(client)
                .put("client.secret.creation.time", Integer.toString(1795972305 + CALLS.size()))
                .put("client.secret.expiration.time", "4102444800")
                .put("client.secret.rotated", client.at("/secret").asString())
                .put("client.secret.rotated.expiration.time", "4000000000");
        client.put("secret", UUID.randomUUID().toString());
    }

    private static List<String> rotated() {
        return List.of("client.secret.rotated", "client.secret.rotated.expiration.time");
    }

    private static ObjectNode attributes(ObjectNode client) {
        return (ObjectNode) client.get("attributes");
    }

    private static Answer join(String account, String group) {
        ACCOUNTS.computeIfAbsent(account, id -> JSON.createObjectNode()).put("group", group);
        return new Answer(204, null);
    }

    private static Answer named(String partner) {
        return GROUPS.values().stream()
                .filter(group -> group.at("/name").asString().equals(partner))
                .findFirst()
                .map(group -> new Answer(200, group.toString()))
                .orElseGet(() -> new Answer(404, "{\"error\":\"Group path does not exist\"}"));
    }

    private static Answer changeGroup(String id, JsonNode change) {
        Objects.requireNonNull(GROUPS.get(id), id).set("attributes", change.at("/attributes"));
        return new Answer(204, null);
    }

    private static String scopes() {
        return Stream.of("availability:read", "orders:read", "orders:write", "webhooks:read", "webhooks:write")
                .map(scope -> "{\"id\":\"id-of-%s\",\"name\":\"%s\"}".formatted(scope, scope))
                .toList()
                .toString();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (body == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
