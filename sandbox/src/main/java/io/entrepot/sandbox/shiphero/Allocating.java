package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import io.entrepot.sandbox.shiphero.Order.Allocation;
import io.entrepot.sandbox.shiphero.Stock.Move;
import java.time.Clock;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Sets stock aside for orders and gives it back. */
final class Allocating {

    private final StockRoom stockRoom;
    private final Messages messages;
    private final Series series;
    private final Clock clock;

    Allocating(StockRoom stockRoom, Messages messages, Series series, Clock clock) {
        this.stockRoom = stockRoom;
        this.messages = messages;
        this.series = series;
        this.clock = clock;
    }

    /** Takes what there is for every line and notes the rest as backorder. */
    Order allocate(Order order) {
        var lines = order.lines().stream().map(this::allocate).toList();
        var allocated = order.with(lines);
        for (var place : allocated.places()) {
            if (!order.linesAt(place).equals(allocated.linesAt(place))) {
                allocated = announce(allocated, place);
            }
        }
        return allocated;
    }

    boolean isReady(Order order) {
        var some = order.lines().stream().anyMatch(line -> line.allocated() > 0);
        var complete = order.lines().stream().allMatch(line -> line.unallocated() == 0);
        return some && (complete || order.head().allowPartial());
    }

    /** Gives everything back that has not been shipped. */
    Order release(Order order) {
        for (var line : order.lines()) {
            var place = line.place();
            if (place != null) {
                stockRoom.move(
                        place, line.sku(), new Move(0, -line.allocated(), -line.backorder(), -inTote(order, line)), "");
            }
        }
        return order.with(order.lines().stream().map(OrderLine::released).toList());
    }

    private static int inTote(Order order, OrderLine line) {
        return order.progress().stage() == Stage.PACK ? line.picked() : 0;
    }

    private OrderLine allocate(OrderLine line) {
        var place = placeOf(line);
        var stock = place == null ? null : stockRoom.find(place, line.sku());
        if (place == null || stock == null || line.unallocated() == 0) {
            return line;
        }
        var take = Math.clamp(stock.available(), 0, line.unallocated());
        var owed = line.unallocated() - take;
        stockRoom.move(place, line.sku(), Move.allocated(take, owed - line.backorder()), "");
        return line.reserved(place, take, owed);
    }

    /** The warehouse that the line is locked to, or the one that has most. */
    private @Nullable Place placeOf(OrderLine line) {
        if (line.place() != null) {
            return line.place();
        }
        return line.lockedTo() != null
                ? line.lockedTo()
                : stockRoom
                        .of(line.sku())
                        .max(Comparator.comparingInt(Stock::available))
                        .map(Stock::place)
                        .orElse(null);
    }

    private Order announce(Order order, Place place) {
        var allocation = new Allocation(series.next("Allocation"), place, clock.instant());
        var announced = order.with(allocation);
        messages.allocated(announced, allocation, isReady(order));
        return announced;
    }
}
