package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.allocation.Allocations.OnFigures;
import io.entrepot.inventory.allocation.Bookings;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Hold;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.allocation.StockBook;
import io.entrepot.inventory.promise.StockLevels;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Repository;

/** Holds, committed together with whatever else waits. */
@Repository
class PostgresHolds implements Holds {

    private static final int ITEMS_PER_SWEEP = 200;

    private final GroupCommit together;
    private final RetriedTransaction transaction;
    private final HoldRows rows;
    private final Reservations reservations;
    private final Commitments commitments;
    private final Lapses lapses;
    private final StockLevels levels;
    private final Clock clock;

    PostgresHolds(
            GroupCommit together,
            RetriedTransaction transaction,
            HoldRows rows,
            Reservations reservations,
            Commitments commitments,
            Lapses lapses,
            StockLevels levels,
            Clock clock) {
        this.together = together;
        this.transaction = transaction;
        this.rows = rows;
        this.reservations = reservations;
        this.commitments = commitments;
        this.lapses = lapses;
        this.levels = levels;
        this.clock = clock;
    }

    @Override
    public Recorded holdOnce(HoldRequest request, Set<ItemNumber> items, OnFigures<Decision> deciding) {
        var outcome = new CompletableFuture<Recorded>();
        return together.decide(new Work.HoldGoods(request, items, deciding, outcome), outcome);
    }

    @Override
    public Optional<Hold> find(String id) {
        return rows.find(id);
    }

    @Override
    public void release(String id) {
        transaction.run(() -> {
            var now = clock.instant();
            rows.markReleased(id, now);
            var taken = rows.lock(List.of(id));
            if (!taken.items().isEmpty()) {
                reservations.lock(taken.items(), now);
                var standing = rows.standing(taken, now);
                if (!standing.isEmpty()) {
                    var book = new StockBook(levels.of(taken.items()));
                    standing.values().forEach(parts -> Bookings.giveBack(book, parts));
                    rows.end(standing, "RELEASED", now);
                    commitments.write(book, List.of());
                }
            }
            return true;
        });
    }

    @Override
    public int sweep() {
        int tidied = 0;
        while (true) {
            var now = clock.instant();
            var untidy = lapses.untidy(now, ITEMS_PER_SWEEP);
            if (untidy.isEmpty()) {
                return tidied;
            }
            transaction.run(() -> {
                reservations.lock(untidy.stream().map(ItemNumber::new).toList(), now);
                return true;
            });
            tidied += untidy.size();
        }
    }
}
