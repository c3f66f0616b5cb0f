package io.entrepot.wmsshiphero;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A small ShipHero that keeps orders, stock and webhooks in memory and misbehaves when told to. */
public final class ShipHeroStub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String ATL = "V2FyZWhvdXNlOjE=";
    public static final String DFW = "V2FyZWhvdXNlOjI=";

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FIELDS = List.of(
            "order_create",
            "order_cancel",
            "webhook_create",
            "webhook_delete",
            "webhooks",
            "warehouse_products",
            "account",
            "orders",
            "order");
    private static final String PRETENCE =
            "{\"complexity\":10,\"order\":{\"id\":\"nowhere\",\"legacy_id\":1,\"fulfillment_status\":\"pending\"}}";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
    private static final Map<String, ObjectNode> ORDERS = new ConcurrentHashMap<>();
    private static final Map<String, ObjectNode> PRODUCTS = new ConcurrentHashMap<>();
    private static final List<ObjectNode> WEBHOOKS = new CopyOnWriteArrayList<>();
    private static final Map<String, Fault> FAULTS = new ConcurrentHashMap<>();
    private static final List<JsonNode> CALLS = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = serve();

    /** How the next call of a field goes wrong. */
    public enum Fault {
        ANSWER_LOST,
        AWAY,
        NO_EFFECT,
        OUT_OF_CREDITS,
        REFUSED
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "spring.http.serviceclient.shiphero.base-url=http://127.0.0.1:"
                        + SERVER.getAddress().getPort(),
                "entrepot.shiphero.hooks-url=http://gateway/hooks/wms-shiphero");
    }

    public static void failNext(String field, Fault fault) {
        FAULTS.put(field, fault);
    }

    /** The orders with this number; one, unless something went wrong. */
    public static List<ObjectNode> ordersOf(String number) {
        return ORDERS.values().stream()
                .filter(order -> order.path("order_number").asString().equals(number))
                .toList();
    }

    /** The input of the creation of this order. */
    public static JsonNode creationOf(String number) {
        return CALLS.stream()
                .map(call -> call.at("/variables/data"))
                .filter(data -> data.path("order_number").asString("").equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** All that it was asked, as it was sent. */
    static List<String> asked() {
        return CALLS.stream().map(JsonNode::toString).toList();
    }

    public static long callsOf(String field) {
        return CALLS.stream().filter(call -> field(call).equals(field)).count();
    }

    public static List<ObjectNode> webhooks() {
        return WEBHOOKS;
    }

    public static void stock(String warehouse, String sku, int onHand, int allocated, int inTote) {
        stock(warehouse, sku, onHand, allocated, inTote, 0);
    }

    public static void stock(String warehouse, String sku, int onHand, int allocated, int inTote, int nonSellable) {
        PRODUCTS.put(
                warehouse + sku,
                JSON.createObjectNode()
                        .put("warehouse_id", warehouse)
                        .put("sku", sku)
                        .put("on_hand", onHand)
                        .put("allocated", allocated)
                        .put("in_tote", inTote)
                        .put("non_sellable_quantity", nonSellable));
    }

    public static void status(String number, String status) {
        ordersOf(number).forEach(order -> order.put("fulfillment_status", status));
    }

    /** The warehouse ships a line of the order and tells nobody. */
    public static void ship(String number, int shipment, int line, int quantity) {
        var shipped = (ObjectNode) JSON.readTree("""
                {"legacy_id":%d,"completed":true,"created_date":"2026-11-23T14:05:11",
                 "line_items":{"edges":[{"node":{"quantity":%d,"line_item":{"partner_line_item_id":"%s/%d"}}}]},
                 "shipping_labels":[{"tracking_number":"1Z%d","carrier":"UPS"}]}""".formatted(shipment, quantity, number, line, shipment));
        ordersOf(number).forEach(order -> order.withArray("shipments").add(shipped));
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/auth", exchange -> answer(exchange, """
                    {"access_token":"t","expires_in":2419200,"refresh_token":"r","token_type":"Bearer"}"""));
            server.createContext("/graphql", ShipHeroStub::graphql);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void graphql(HttpExchange exchange) throws IOException {
        var call = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var field = field(call);
        CALLS.add(call);
        var fault = FAULTS.remove(field);
        if (fault == Fault.AWAY) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        } else if (fault == Fault.OUT_OF_CREDITS) {
            answer(
                    exchange,
                    error(
                            field,
                            30,
                            "\"required_credits\":20,\"remaining_credits\":4000,\"time_remaining\":\"4 seconds\""));
        } else if (field.equals("order")
                && !ORDERS.containsKey(call.at("/variables/id").asString())) {
            answer(exchange, error(field, 5, "\"request_id\":\"x\""));
        } else if (fault == Fault.REFUSED) {
            answer(exchange, error(field, 1, "\"request_id\":\"x\""));
        } else if (fault == Fault.NO_EFFECT) {
            answer(exchange, "{\"data\":{\"%s\":%s}}".formatted(field, PRETENCE));
        } else {
            var result = result(field, call.path("variables"));
            if (fault == Fault.ANSWER_LOST) {
                exchange.close(); // nothing was sent: the client sees the connection break
            } else {
                answer(exchange, "{\"data\":{\"%s\":%s}}".formatted(field, result));
            }
        }
    }

    private static String error(String field, int code, String more) {
        return "{\"errors\":[{\"code\":%d,\"message\":\"no\",%s}],\"data\":{\"%s\":null}}".formatted(code, more, field);
    }

    private static String field(JsonNode call) {
        var query = call.path("query").asString();
        return FIELDS.stream().filter(query::contains).findFirst().orElseThrow();
    }

    private static String result(String field, JsonNode variables) {
        var data = variables.path("data");
        return switch (field) {
            case "order_create" -> "{\"complexity\":10,\"order\":%s}".formatted(create(data));
            case "order_cancel" ->
                "{\"complexity\":10,\"order\":%s}"
                        .formatted(cancel(data.path("order_id").asString()));
            case "orders" -> page(ordersOf(variables.path("number").asString()));
            case "order" ->
                "{\"complexity\":2,\"data\":%s}"
                        .formatted(ORDERS.get(variables.path("id").asString()));
            case "account" -> """
                {"complexity":1,"data":{"warehouses":[{"id":"%s","identifier":"ATL"},{"id":"%s","identifier":"DFW"}]}}""".formatted(ATL, DFW);
            case "warehouse_products" -> page(products(variables));
            case "webhooks" -> page(WEBHOOKS);
            case "webhook_create" -> "{\"complexity\":1,\"webhook\":%s}".formatted(register(data));
            default -> unregister(data);
        };
    }

    private static String unregister(JsonNode data) {
        WEBHOOKS.removeIf(hook -> hook.path("name").equals(data.path("name"))
                && hook.path("shop_name").equals(data.path("shop_name")));
        return "{\"request_id\":\"1\",\"complexity\":1}";
    }

    private static ObjectNode create(JsonNode data) {
        var number = NUMBERS.incrementAndGet();
        var id = Base64.getEncoder().encodeToString(("Order:" + number).getBytes(StandardCharsets.UTF_8));
        var order = JSON.createObjectNode()
                .put("id", id)
                .put("legacy_id", number)
                .put("order_number", data.path("order_number").asString())
                .put("fulfillment_status", "pending");
        order.putArray("shipments");
        ORDERS.put(id, order);
        return order;
    }

    private static @Nullable ObjectNode cancel(String id) {
        var order = ORDERS.get(id);
        return order == null ? null : order.put("fulfillment_status", "canceled");
    }

    private static List<ObjectNode> products(JsonNode variables) {
        return PRODUCTS.values().stream()
                .filter(product -> product.path("warehouse_id").equals(variables.path("warehouse")))
                .filter(product -> !variables.has("sku") || product.path("sku").equals(variables.path("sku")))
                .toList();
    }

    private static ObjectNode register(JsonNode data) {
        var number = NUMBERS.incrementAndGet();
        var hook = ((ObjectNode) data.deepCopy()).put("id", "hook-" + number).put("health", "HEALTHY");
        WEBHOOKS.add(hook);
        return hook.deepCopy().put("shared_signature_secret", "secret-" + number);
    }

    private static String page(List<ObjectNode> nodes) {
        var edges = JSON.createArrayNode();
        nodes.forEach(node -> edges.addObject().set("node", node));
        return "{\"complexity\":%d,\"data\":{\"pageInfo\":{\"hasNextPage\":false},\"edges\":%s}}"
                .formatted(nodes.size() + 1, edges);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
