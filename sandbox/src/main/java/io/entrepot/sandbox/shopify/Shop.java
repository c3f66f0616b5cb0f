package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.work.Outbox;
import io.entrepot.sandbox.work.Step;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The parts of the stand-in, put together. */
record Shop(
        Numbers numbers,
        Webhooks webhooks,
        Stock stock,
        Orders orders,
        Shopper shopper,
        StockDesk stockDesk,
        ShippingDesk shippingDesk,
        Views views,
        Bucket bucket,
        Shoppers shoppers) {

    static Shop build(
            ShopifySettings settings,
            Clock clock,
            Faults faults,
            Timing timing,
            Function<Outbox.Outcomes, Outbox> outbox) {
        var numbers = new Numbers();
        var webhooks = new Webhooks(settings, numbers, faults, clock, outbox);
        var stock = new Stock(clock, numbers, webhooks);
        var orders = new Orders();
        var shopper = new Shopper(orders, stock, webhooks, numbers, clock);
        return new Shop(
                numbers,
                webhooks,
                stock,
                orders,
                shopper,
                new StockDesk(stock, faults, clock),
                new ShippingDesk(orders, stock, webhooks, numbers, clock),
                new Views(stock),
                new Bucket(settings.points(), settings.pointsPerSecond(), clock),
                new Shoppers(shopper, stock, timing, clock));
    }

    void tick() {
        shoppers.shopWhenDue();
        webhooks.dispatch();
    }

    State state() {
        return new State(
                stock.all().toList(),
                List.copyOf(orders.all()),
                webhooks.all(),
                numbers.save(),
                stockDesk.keys(),
                webhooks.pending());
    }

    void restore(State state) {
        stock.restore(state.levels());
        orders.restore(state.orders());
        webhooks.restore(state.subscriptions(), state.deliveries());
        stockDesk.restore(state.keys());
        numbers.restore(state.lastNumber());
    }

    /** Subscriptions go too: the other side has to subscribe again, as with a new shop. */
    void reset() {
        webhooks.restore(List.of(), List.of());
        orders.restore(List.of());
        stockDesk.restore(Map.of());
        stock.open();
        bucket.fill();
        numbers.changed();
    }

    /** Buys something by itself now and then, where that is switched on. */
    static final class Shoppers {

        private final Shopper shopper;
        private final Stock stock;
        private final Timing timing;
        private final Clock clock;
        private Instant next = Instant.MIN;
        private int turn;

        Shoppers(Shopper shopper, Stock stock, Timing timing, Clock clock) {
            this.shopper = shopper;
            this.stock = stock;
            this.timing = timing;
            this.clock = clock;
        }

        void shopWhenDue() {
            var pause = timing.of(Step.SHOP);
            var now = clock.instant();
            if (pause.isZero() || now.isBefore(next)) {
                return;
            }
            next = now.plus(pause);
            var sku = stock.skus().get(turn % stock.skus().size());
            turn += 7;
            var order = Json.object();
            order.putArray("lines").addObject().put("sku", sku).put("quantity", 1 + turn % 3);
            try {
                shopper.buy(order);
            } catch (Refusal _) {
                // sold out: this shopper goes home
            }
        }
    }
}
