package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.shiphero.Order.Progress;
import io.entrepot.sandbox.shiphero.Stock.Move;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The people on the floor: they pick, pack and ship what has been allocated, one step after the other. */
final class Floor {

    private final Orders orders;
    private final StockRoom stockRoom;
    private final Allocating allocating;
    private final Shipping shipping;
    private final Messages messages;
    private final Timing timing;
    private final Faults faults;
    private final Clock clock;

    Floor(
            Orders orders,
            StockRoom stockRoom,
            Allocating allocating,
            Shipping shipping,
            Messages messages,
            Timing timing,
            Faults faults,
            Clock clock) {
        this.orders = orders;
        this.stockRoom = stockRoom;
        this.allocating = allocating;
        this.shipping = shipping;
        this.messages = messages;
        this.timing = timing;
        this.faults = faults;
        this.clock = clock;
    }

    void workOnWhatIsDue() {
        var now = clock.instant();
        orders.open().stream()
                .filter(order -> order.isDue(now) && !isHeldByFault(order))
                .forEach(this::work);
    }

    /** New stock of an article lets the orders that wait for it try again. */
    void stockCame(String sku) {
        orders.open().stream()
                .filter(order -> order.waitsForStock() && order.asksFor(sku))
                .forEach(order -> next(order, Stage.ALLOCATE));
    }

    /** Plans the next step of an order. */
    Order next(Order order, Stage stage) {
        return next(order, order.progress().status(), stage);
    }

    private void work(Order order) {
        switch (order.progress().stage()) {
            case ALLOCATE -> allocate(order);
            case PICK -> pick(order);
            case PACK -> pack(order);
            case SHIP -> ship(order);
            case NOTHING -> throw new IllegalStateException("Nothing is left to do for " + order.id());
        }
    }

    private void allocate(Order order) {
        var allocated = orders.put(allocating.allocate(order));
        if (allocating.isReady(allocated)) {
            next(allocated, Stage.PICK);
        } else {
            waitForStock(allocated);
        }
    }

    private void pick(Order order) {
        var lines = new ArrayList<OrderLine>();
        var fault = faults.take(FaultKind.SHORT_PICK, order.head().orderNumber());
        var missing = fault == null ? 0 : fault.number("quantity", 1);
        for (var line : order.lines()) {
            var lost = Math.min(missing, line.allocated());
            missing -= lost;
            lines.add(pick(order, line, lost));
        }
        var picked = orders.put(order.with(lines).noted("Picked", clock.instant()));
        if (lines.stream().allMatch(line -> line.picked() == 0)) {
            cancelAsNothingWasFound(picked);
        } else {
            messages.toteComplete(picked);
            next(picked, Stage.PACK);
        }
    }

    private OrderLine pick(Order order, OrderLine line, int lost) {
        var place = line.place();
        if (place == null) {
            return line;
        }
        var found = line.allocated() - lost;
        stockRoom.move(place, line.sku(), Move.inTote(found), "");
        stockRoom.move(
                place,
                line.sku(),
                Move.gone(lost),
                "Short pick of order " + order.head().orderNumber());
        return line.picked(found);
    }

    private void cancelAsNothingWasFound(Order order) {
        var canceled = next(allocating.release(order), Order.CANCELED, Stage.NOTHING);
        messages.canceled(canceled);
    }

    private void pack(Order order) {
        for (var line : order.lines()) {
            if (line.place() != null) {
                stockRoom.move(line.place(), line.sku(), Move.inTote(-line.picked()), "");
            }
        }
        messages.packedOut(order);
        next(order, Stage.SHIP);
    }

    private void ship(Order order) {
        var shipped = shipping.ship(order);
        var open = shipped.lines().stream().anyMatch(line -> line.unallocated() > 0);
        if (open && shipped.head().allowPartial()) {
            waitForStock(shipped);
        } else {
            next(shipped, Order.FULFILLED, Stage.NOTHING);
        }
    }

    private void waitForStock(Order order) {
        var progress = new Progress(order.progress().status(), Stage.ALLOCATE, null, clock.instant());
        orders.put(order.with(progress));
    }

    private Order next(Order order, String status, Stage stage) {
        var now = clock.instant();
        var step = stage.step();
        var due = step == null ? null : now.plus(timing.of(step));
        return orders.put(order.with(new Progress(status, stage, due, now)));
    }

    private boolean isHeldByFault(Order order) {
        var fault = faults.peek(FaultKind.HOLD_WORKER, order.head().orderNumber());
        var step = order.progress().stage().step();
        return fault != null && step != null && List.of("", step.key()).contains(fault.text("step"));
    }
}
