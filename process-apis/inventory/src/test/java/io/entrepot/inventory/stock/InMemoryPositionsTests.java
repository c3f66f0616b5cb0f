package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.stock.StockCards.Page;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The keeper in memory keeps the contract, so that what a simulation shows holds for the service. */
class InMemoryPositionsTests extends PositionsContract {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final InMemoryPositions positions = new InMemoryPositions(INTERVAL);

    @Override
    Positions positions() {
        return positions;
    }

    @Override
    PositionKey aPosition() {
        return new PositionKey(new ItemNumber("ITEM-" + NUMBERS.incrementAndGet()), new NodeId("ATL"));
    }

    @Override
    Page read(PositionKey wanted) {
        var position = Objects.requireNonNull(positions.of(wanted));
        var last = position.last();
        return new Page(
                wanted,
                UnitOfMeasure.EACH,
                position.sellable(),
                position.sellableUntil(),
                position.others(),
                position.unseen(),
                position.outflow(),
                0,
                last == null
                        ? null
                        : new StockCards.Told(
                                last.snapshot().asOf(),
                                last.snapshot().asOf(),
                                last.snapshot().sequence(),
                                last.snapshot().source(),
                                last.snapshot().observation()),
                position.stock());
    }

    @Override
    void ship(PositionKey from, Instant at, long quantity, @Nullable Instant acknowledgedAt) {
        positions.ship(from, new OwnGoods.Shipment(at, BigDecimal.valueOf(quantity), acknowledgedAt));
    }

    @Override
    void claim(PositionKey at, long quantity, Instant acknowledgedAt) {
        positions.claim(at, new OwnGoods.Claim(BigDecimal.valueOf(quantity), acknowledgedAt));
    }
}
