package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.seed.Goods;
import io.entrepot.sandbox.work.Courier;
import io.entrepot.sandbox.work.Outbox;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The parts of the stand-in, put together. */
record Warehouse(
        Series series,
        Webhooks webhooks,
        StockRoom stockRoom,
        Orders orders,
        Floor floor,
        OrderDesk orderDesk,
        Stocktaking stocktaking,
        OwnShipping ownShipping,
        Views views,
        OrderViews orderViews,
        Credits credits) {

    static Warehouse build(
            ShipHeroSettings settings,
            Clock clock,
            Faults faults,
            Timing timing,
            Courier courier,
            Function<Outbox.Outcomes, Outbox> outbox) {
        var series = new Series();
        var webhooks = new Webhooks(series, faults, courier, clock, outbox);
        var messages = new Messages(webhooks, clock);
        var stockRoom = new StockRoom(clock, series, messages);
        var orders = new Orders(series);
        var allocating = new Allocating(stockRoom, messages, series, clock);
        var shipping = new Shipping(orders, stockRoom, messages, series, clock);
        var floor = new Floor(orders, stockRoom, allocating, shipping, messages, timing, faults, clock);
        var views = new Views(stockRoom);
        return new Warehouse(
                series,
                webhooks,
                stockRoom,
                orders,
                floor,
                new OrderDesk(orders, floor, allocating, messages, series, faults, clock),
                new Stocktaking(stockRoom, floor),
                new OwnShipping(orders, messages, series, clock),
                views,
                new OrderViews(orders, views),
                new Credits(settings.credits(), settings.creditsPerSecond(), clock));
    }

    void tick() {
        floor.workOnWhatIsDue();
        webhooks.dispatch();
    }

    State state() {
        return new State(
                List.copyOf(stockRoom.all()),
                List.copyOf(stockRoom.changes()),
                List.copyOf(orders.all()),
                List.copyOf(orders.shipments()),
                webhooks.all(),
                series.save(),
                webhooks.pending());
    }

    void restore(State state) {
        stockRoom.restore(state.stocks(), state.changes());
        orders.restore(state.orders(), state.shipments());
        webhooks.restore(state.webhooks(), state.deliveries());
        series.restore(state.series());
    }

    /** Registered webhooks go too: the other side has to register again, as with a new account. */
    void reset() {
        stockRoom.clear();
        orders.restore(List.of(), List.of());
        webhooks.restore(List.of(), List.of());
        stockRoom.open(Goods.catalogue());
    }
}
