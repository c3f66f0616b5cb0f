package io.entrepot.wmsshiphero.hook;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.warehouse.order.FulfilmentOrders;
import io.entrepot.wmsshiphero.cases.Kind;
import io.entrepot.wmsshiphero.hook.HookNews.OfOrder;
import io.entrepot.wmsshiphero.hook.HookNews.OfStock;
import io.entrepot.wmsshiphero.hook.HookNews.Unclear;
import io.entrepot.wmsshiphero.node.Warehouses;
import io.entrepot.wmsshiphero.stock.StockPositions;
import java.util.Comparator;
import java.util.List;

/**
 * Applies what a webhook tells, once. ShipHero sends an event to the hooks of every node, so the order and the warehouse
 * in the body count, and the node of the path only where the body names none.
 */
public class ReceivingHook {

    private final HookReader reader;
    private final Deliveries deliveries;
    private final FulfilmentOrders orders;
    private final StockPositions stock;
    private final Warehouses warehouses;
    private final ExceptionCases cases;

    public ReceivingHook(
            HookReader reader,
            Deliveries deliveries,
            FulfilmentOrders orders,
            StockPositions stock,
            Warehouses warehouses,
            ExceptionCases cases) {
        this.reader = reader;
        this.deliveries = deliveries;
        this.orders = orders;
        this.stock = stock;
        this.warehouses = warehouses;
        this.cases = cases;
    }

    public void receive(HookDelivery delivery) {
        var news = read(delivery);
        try {
            deliveries.once(delivery, () -> news.forEach(one -> apply(delivery, one)));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException impossible) {
            deliveries.once(
                    delivery,
                    () -> keep(delivery, Kind.UNCLEAR_WEBHOOK, "cannot be applied: " + impossible.getMessage()));
        }
    }

    /** Applies a webhook whose case was mended, in the transaction that resolves it. */
    public void receiveAgain(HookDelivery delivery) {
        read(delivery).forEach(one -> apply(delivery, one));
    }

    /** In one order, so that two deliveries that change the same rows never wait for each other. */
    private List<HookNews> read(HookDelivery delivery) {
        return reader.read(delivery.address().topic(), delivery.body()).stream()
                .sorted(Comparator.comparing(HookNews::toString))
                .toList();
    }

    private void apply(HookDelivery delivery, HookNews news) {
        switch (news) {
            case OfOrder told -> applyTo(delivery, told);
            case OfStock told -> hint(delivery, told);
            case Unclear(var reason) -> keep(delivery, Kind.UNCLEAR_WEBHOOK, reason);
        }
    }

    private void applyTo(HookDelivery delivery, OfOrder told) {
        if (orders.advance(told.order(), order -> told.report().on(order, delivery.receivedAt()))
                .isEmpty()) {
            keep(delivery, Kind.UNKNOWN_ORDER, "unknown order: " + told.order());
        }
    }

    private void hint(HookDelivery delivery, OfStock told) {
        var warehouseId = told.warehouseId();
        var here = delivery.address().node();
        var node =
                warehouseId == null ? here : warehouses.knownNodeOf(warehouseId).orElse(here);
        stock.hint(node, told.item());
    }

    /** Every webhook counts, so each has a case of its own. */
    private void keep(HookDelivery delivery, Kind kind, String reason) {
        cases.open(kind, "webhook " + delivery.address() + " " + delivery.fingerprint(), reason, delivery);
    }
}
