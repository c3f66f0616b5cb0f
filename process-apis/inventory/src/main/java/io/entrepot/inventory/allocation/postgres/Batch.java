package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.StockBook;
import io.entrepot.inventory.promise.ItemFigures;
import io.entrepot.inventory.promise.StockLevels;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Decides some requests in one transaction: looks which of them were decided before, locks the rows of all their items in
 * one order, decides one after another on the figures in memory, and writes everything at once.
 */
@Component
class Batch {

    private final AllocationRows allocations;
    private final HoldRows holds;
    private final Lapses lapses;
    private final BatchRows rows;
    private final StockLevels levels;
    private final Clock clock;

    Batch(AllocationRows allocations, HoldRows holds, Lapses lapses, BatchRows rows, StockLevels levels, Clock clock) {
        this.allocations = allocations;
        this.holds = holds;
        this.lapses = lapses;
        this.rows = rows;
        this.levels = levels;
        this.clock = clock;
    }

    /** Returns what answers the requests; to be run once the transaction has committed. */
    Runnable run(List<Work> together) {
        rows.planOnce();
        var answers = new ArrayList<Runnable>();
        var undecided = new ArrayList<Work.Allocate>();
        var unheld = new ArrayList<Work.HoldGoods>();
        var decided = allocations.recorded(requests(together));
        var held = holds.recorded(holdRequests(together));
        for (var work : together) {
            switch (work) {
                case Work.Allocate wanted -> {
                    var known = decided.get(wanted.request().order());
                    if (known == null) {
                        undecided.add(wanted);
                    } else {
                        answers.add(() -> wanted.outcome().complete(known));
                    }
                }
                case Work.HoldGoods wanted -> {
                    var known = held.get(wanted.request().id());
                    if (known == null) {
                        unheld.add(wanted);
                    } else {
                        answers.add(() -> wanted.outcome().complete(known));
                    }
                }
            }
        }
        if (!undecided.isEmpty() || !unheld.isEmpty()) {
            answers.addAll(decide(undecided, unheld));
        }
        return () -> answers.forEach(Runnable::run);
    }

    private List<Runnable> decide(List<Work.Allocate> undecided, List<Work.HoldGoods> unheld) {
        var taken = holds.lockNamed(undecided);
        var items = new HashSet<ItemNumber>(taken.items());
        undecided.forEach(work -> items.addAll(work.items()));
        unheld.forEach(work -> items.addAll(work.items()));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as exactly as the database keeps it
        var decisions = new Decisions(new StockBook(locked(items, now)), holds.standing(taken, now), now);
        unheld.forEach(decisions::hold);
        undecided.forEach(decisions::allocate);
        rows.write(decisions);
        return decisions.answers();
    }

    private Map<ItemNumber, ItemFigures> locked(Set<ItemNumber> items, Instant now) {
        var read = levels.locked(items, now);
        if (!read.untidy()) {
            return read.figures();
        }
        lapses.tidy(Columns.of(items, ItemNumber::value), now);
        return levels.locked(items, now).figures();
    }

    private static List<AllocationRequest> requests(List<Work> together) {
        return together.stream()
                .filter(Work.Allocate.class::isInstance)
                .map(work -> ((Work.Allocate) work).request())
                .toList();
    }

    private static List<HoldRequest> holdRequests(List<Work> together) {
        return together.stream()
                .filter(Work.HoldGoods.class::isInstance)
                .map(work -> ((Work.HoldGoods) work).request())
                .toList();
    }
}
