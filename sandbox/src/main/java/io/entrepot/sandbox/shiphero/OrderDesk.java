package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.shiphero.Order.Head;
import io.entrepot.sandbox.shiphero.Order.Progress;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes orders, holds and cancels them. */
final class OrderDesk {

    static final List<String> HOLDS =
            List.of("payment_hold", "operator_hold", "fraud_hold", "address_hold", "client_hold");

    private final Orders orders;
    private final Floor floor;
    private final Allocating allocating;
    private final Messages messages;
    private final Series series;
    private final Faults faults;
    private final Clock clock;

    OrderDesk(
            Orders orders,
            Floor floor,
            Allocating allocating,
            Messages messages,
            Series series,
            Faults faults,
            Clock clock) {
        this.orders = orders;
        this.floor = floor;
        this.allocating = allocating;
        this.messages = messages;
        this.series = series;
        this.faults = faults;
        this.clock = clock;
    }

    /** Accepts everything the schema lets through, duplicates too: the real system promises no uniqueness. */
    Order create(Input data) {
        var lines = data.list("line_items").stream().map(this::line).toList();
        if (lines.isEmpty()) {
            throw ShipHeroError.invalid("line_items: at least one line item is required");
        }
        var head = head(data);
        var now = clock.instant();
        var status = data.text("fulfillment_status", Order.PENDING);
        var progress = new Progress(status, Stage.ALLOCATE, null, now);
        var order = new Order(head, lines, holds(data, head), progress, List.of(), List.of());
        return floor.next(order.noted("Order created", now), Stage.ALLOCATE);
    }

    Order updateHolds(Input data) {
        var order = orders.get(data.text("order_id", ""));
        var holds = new HashSet<>(order.holds());
        for (var hold : HOLDS) {
            var value = data.flag(hold);
            if (value != null && value) {
                holds.add(hold);
            } else if (value != null) {
                holds.remove(hold);
            }
        }
        var held = order.held(holds).noted("Holds changed", clock.instant());
        var released = !order.holds().isEmpty() && holds.isEmpty() && order.isOpen() && !order.waitsForStock();
        return released ? floor.next(held, order.progress().stage()) : orders.put(held);
    }

    Order cancel(Input data) {
        var order = orders.get(data.text("order_id", ""));
        if (order.isCanceled()) {
            return order;
        }
        if (order.hasShipped() && !Boolean.TRUE.equals(data.flag("force"))) {
            throw ShipHeroError.invalid("The order has valid labels and completed shipments: use force to cancel it");
        }
        return cancel(order, "Canceled. " + data.text("reason", ""));
    }

    Order setStatus(Input data) {
        var order = orders.get(data.text("order_id", ""));
        var status = data.text("fulfillment_status", "");
        return switch (status) {
            case Order.CANCELED, "cancelled" -> order.isCanceled() ? order : cancel(order, "Canceled");
            case Order.FULFILLED -> finish(allocating.release(order), Order.FULFILLED);
            default -> {
                var progress = order.progress();
                yield orders.put(order.with(new Progress(status, progress.stage(), progress.due(), clock.instant())));
            }
        };
    }

    private Order cancel(Order order, String note) {
        var canceled = finish(allocating.release(order).noted(note, clock.instant()), Order.CANCELED);
        if (!order.hasShipped()) {
            order.allocations().forEach(allocation -> messages.deallocated(canceled, allocation));
        }
        messages.canceled(canceled);
        return canceled;
    }

    private Order finish(Order order, String status) {
        var finished = orders.put(order.with(new Progress(status, Stage.NOTHING, null, clock.instant())));
        finished.lines().forEach(line -> floor.stockCame(line.sku()));
        return finished;
    }

    private Head head(Input data) {
        var number = series.next("Order");
        var orderNumber = data.text("order_number", Integer.toString(number));
        return new Head(
                number,
                orderNumber,
                data.text("partner_order_id", orderNumber),
                data.text("shop_name", "Manual Order"),
                orderDate(data),
                clock.instant(),
                Boolean.TRUE.equals(data.flag("allow_partial")),
                data.map("shipping_address"),
                data.map("shipping_lines"),
                others(data));
    }

    private Instant orderDate(Input data) {
        try {
            var text = data.text("order_date", "");
            return text.isEmpty() ? clock.instant() : Times.read(text);
        } catch (DateTimeException _) {
            throw ShipHeroError.invalid("order_date: not a date");
        }
    }

    private static Map<String, Object> others(Input data) {
        var others = new LinkedHashMap<String, Object>();
        for (var name : List.of("email", "currency", "required_ship_date", "packing_note", "tags")) {
            data.copy(name, others);
        }
        return others;
    }

    private OrderLine line(Input data) {
        var quantity = data.number("quantity");
        if (quantity <= 0) {
            throw ShipHeroError.invalid("line_items: quantity must be greater than 0");
        }
        var warehouse = data.text("warehouse_id", "");
        var place = GlobalId.place(warehouse);
        if (place == null && !warehouse.isEmpty()) {
            throw ShipHeroError.notFound("Warehouse not found");
        }
        var id = series.next("LineItem");
        return new OrderLine(
                id,
                data.text("sku", ""),
                data.text("partner_line_item_id", ""),
                quantity,
                data.text("price", "0.00"),
                data.text("product_name", ""),
                place,
                null,
                0,
                0,
                0,
                0);
    }

    /** An address that cannot be checked is no error: the order is accepted and held. */
    private Set<String> holds(Input data, Head head) {
        var holds = new HashSet<String>();
        var given = new Input(data.map("holds"));
        HOLDS.stream().filter(hold -> Boolean.TRUE.equals(given.flag(hold))).forEach(holds::add);
        if (faults.take(FaultKind.ADDRESS_HOLD, head.orderNumber()) != null) {
            holds.add("address_hold");
        }
        return Set.copyOf(holds);
    }
}
