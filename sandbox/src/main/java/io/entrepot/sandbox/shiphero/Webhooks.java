package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Hmac;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.work.Courier;
import io.entrepot.sandbox.work.Delivery;
import io.entrepot.sandbox.work.Outbox;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The registered webhooks; what happens in the warehouse goes to each of the right type. */
final class Webhooks implements Outbox.Outcomes {

    private static final Set<String> TYPES = Set.of(
            "Inventory Update",
            "Inventory Change",
            "Shipment Update",
            "Automation Rules",
            "Order Canceled",
            "Capture Payment",
            "PO Update",
            "Return Update",
            "Tote Complete",
            "Tote Cleared",
            "Order Packed Out",
            "Package Added",
            "Print Barcode",
            "Order Allocated",
            "Order Deallocated",
            "Shipment ASN",
            "Generate Label");

    private final Series series;
    private final Faults faults;
    private final Courier courier;
    private final Clock clock;
    private final Outbox outbox;
    private final List<Webhook> webhooks = new ArrayList<>();

    Webhooks(Series series, Faults faults, Courier courier, Clock clock, Function<Outbox.Outcomes, Outbox> outbox) {
        this.series = series;
        this.faults = faults;
        this.courier = courier;
        this.clock = clock;
        this.outbox = outbox.apply(this);
    }

    Webhook register(String name, String url, String shopName) {
        if (!TYPES.contains(name)) {
            throw ShipHeroError.invalid("Webhook type not supported: " + name);
        }
        if (webhooks.stream().anyMatch(hook -> is(hook, name, shopName))) {
            throw ShipHeroError.invalid("The webhook " + name + " already exists for this shop_name");
        }
        if (!courier.answersHead(address(url))) {
            throw ShipHeroError.invalid("The url did not answer a HEAD request with 200: " + url);
        }
        var secret = UUID.randomUUID().toString().replace("-", "");
        var hook = new Webhook(series.next("Webhook"), name, url, shopName, secret, 0);
        webhooks.add(hook);
        return hook;
    }

    void delete(String name, String shopName) {
        var found = webhooks.stream().filter(hook -> is(hook, name, shopName)).findFirst();
        var hook = found.orElseThrow(() -> ShipHeroError.notFound("Webhook not found"));
        outbox.discard(hook.id());
        webhooks.remove(hook);
        series.changed();
    }

    List<Webhook> all() {
        return List.copyOf(webhooks);
    }

    void announce(String type, ObjectNode payload) {
        var body = Json.write(payload);
        webhooks.stream()
                .filter(hook -> hook.name().equals(type) && !hook.isDisabled())
                .toList()
                .forEach(hook -> send(hook, body));
    }

    void dispatch() {
        outbox.dispatch();
    }

    List<Delivery> pending() {
        return outbox.pending();
    }

    void restore(List<Webhook> saved, List<Delivery> deliveries) {
        webhooks.clear();
        webhooks.addAll(saved);
        outbox.restore(deliveries);
    }

    @Override
    public void delivered(Delivery delivery) {
        count(delivery, _ -> 0);
    }

    @Override
    public void attemptFailed(Delivery delivery, boolean givenUp) {
        count(delivery, failed -> givenUp ? failed + 1 : failed);
    }

    private void count(Delivery delivery, Function<Integer, Integer> change) {
        series.changed();
        webhooks.replaceAll(hook -> hook.id().equals(delivery.webhook())
                ? hook.withFailedTriggers(change.apply(hook.failedTriggers()))
                : hook);
    }

    private void send(Webhook hook, String body) {
        series.changed();
        var bad = faults.take(FaultKind.BAD_SIGNATURE, hook.name()) != null;
        var id = UUID.randomUUID().toString();
        var headers = Map.of(
                "User-Agent",
                "ShipHero Request V1.0",
                "X-Shiphero-Message-ID",
                id,
                "x-shiphero-hmac-sha256",
                Hmac.base64(bad ? hook.secret() + "?" : hook.secret(), body));
        outbox.post(Delivery.of(id, hook.id(), hook.name(), hook.url(), headers, body, clock.instant()));
    }

    private static boolean is(Webhook hook, String name, String shopName) {
        return hook.name().equals(name) && hook.shopName().equals(shopName);
    }

    private static URI address(String url) {
        if (!url.matches("https?://[^\\s]+")) {
            throw ShipHeroError.invalid("Invalid url: " + url);
        }
        return URI.create(url);
    }
}
