package io.entrepot.storefrontshopify;

import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.faults.FaultyBackend;
import io.entrepot.sandbox.protocol.Backend;
import io.entrepot.sandbox.protocol.BackendServer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.shopify.Shopify;
import io.entrepot.sandbox.shopify.ShopifySettings;
import io.entrepot.sandbox.work.Courier;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;
import tools.jackson.databind.JsonNode;

/** The sandbox's shop, with more points than tests can spend; its webhooks are sent by the tests themselves. */
public final class ShopStandIn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String SECRET = "shop-secret";

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Faults FAULTS = new Faults(CLOCK, Shopify.FAULTS);
    private static final Shopify SHOP = new Shopify(
            new ShopifySettings("test", "app", SECRET, 1_000_000, 100_000),
            CLOCK,
            FAULTS,
            new Timing(Map.of()),
            new Courier());
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final BackendServer SERVER = BackendServer.start("127.0.0.1", 0, listening());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "SHOPIFY_URL=http://127.0.0.1:" + SERVER.port(),
                "SHOPIFY_CLIENT_ID=app",
                "SHOPIFY_CLIENT_SECRET=" + SECRET,
                "ENTREPOT_PUBLIC_URL=http://gateway");
    }

    private static Backend listening() {
        var shop = new FaultyBackend(SHOP, FAULTS);
        return call -> {
            if (call.path().contains("graphql")) {
                ASKED.add(call.body());
            }
            return shop.answer(call);
        };
    }

    /** All that it was asked, as it was sent. */
    static List<String> asked() {
        return ASKED;
    }

    /** A shopper buys; gives the shop's number of the order. */
    public static String buy(String sku, int quantity, String location) {
        return buy("{\"lines\":[{\"sku\":\"%s\",\"quantity\":%d}],\"location\":\"%s\"}"
                .formatted(sku, quantity, location));
    }

    public static String buy(String order) {
        return instruct("orders", order).path("id").asString();
    }

    public static void cancel(String order) {
        instruct("orders/" + order + "/cancellation", "{}");
    }

    public static void setByHand(String sku, String location, int available) {
        instruct("stock", Json.write(Map.of("sku", sku, "location", location, "available", available)));
    }

    public static int available(String location, String sku) {
        return level(location, sku).path("available").asInt();
    }

    public static JsonNode order(String id) {
        return Objects.requireNonNull(SHOP.inspect(List.of("orders", id), Map.of()));
    }

    public static JsonNode webhooks() {
        return Objects.requireNonNull(SHOP.inspect(List.of("webhooks"), Map.of()))
                .path("webhooks");
    }

    public static void fault(String faults) {
        FAULTS.replace(Json.readObject(faults));
    }

    public static void noFault() {
        FAULTS.clear();
    }

    private static JsonNode level(String location, String sku) {
        return Objects.requireNonNull(SHOP.inspect(List.of("stock", location, sku), Map.of()));
    }

    private static JsonNode instruct(String name, String instruction) {
        return Objects.requireNonNull(SHOP.instruct(name, Json.readObject(instruction)));
    }
}
