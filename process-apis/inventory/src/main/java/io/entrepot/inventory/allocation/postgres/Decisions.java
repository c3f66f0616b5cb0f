package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocation;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Bookings;
import io.entrepot.inventory.allocation.Bookings.HeldPart;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Hold;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.allocation.Outcome;
import io.entrepot.inventory.allocation.StockBook;
import io.entrepot.inventory.allocation.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Decides the requests of a batch one after another, in memory, and remembers what is to be written and answered. */
final class Decisions {

    /** An order that was decided. */
    record Decided(AllocationRequest request, Decision decision) {

        Decided with(Decision other) {
            return new Decided(request, other);
        }
    }

    private final StockBook book;
    private final Map<String, List<HeldPart>> standing;
    private final Instant now;
    private final List<Decided> orders = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final Map<String, List<HeldPart>> converted = new HashMap<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final Map<OrderId, Work.Allocate> asked = new HashMap<>();

    /** With what those holds hold that orders of this batch take over. */
    Decisions(StockBook book, Map<String, List<HeldPart>> standing, Instant now) {
        this.book = book;
        this.standing = new HashMap<>(standing);
        this.now = now;
    }

    void allocate(Work.Allocate work) {
        var request = work.request();
        var held = request.reservation() == null
                ? List.<HeldPart>of()
                : standing.getOrDefault(request.reservation(), List.of());
        Bookings.giveBack(book, held);
        try {
            var decision = work.deciding().decide(book.figures(), now);
            orders.add(new Decided(request, decision));
            asked.put(request.order(), work);
            take(request, decision, held);
        } catch (RuntimeException failed) {
            Bookings.takeAgain(book, held);
            answers.add(() -> work.fail(failed));
        }
    }

    void hold(Work.HoldGoods work) {
        var request = work.request();
        try {
            var decision = work.deciding().decide(book.figures(), now);
            if (decision.outcome() == Outcome.ALLOCATED) {
                Bookings.hold(book, decision, request.soldBy());
                var hold = hold(request, decision);
                holds.add(hold);
                answers.add(() -> work.outcome().complete(new Holds.Recorded.Held(hold)));
            } else {
                answers.add(() -> work.outcome().complete(new Holds.Recorded.NotEnough(shortages(decision))));
            }
        } catch (RuntimeException failed) {
            answers.add(() -> work.fail(failed));
        }
    }

    /** A rejected order keeps nothing, its hold stands; its channel's demand ends all the same. */
    private void take(AllocationRequest request, Decision decision, List<HeldPart> held) {
        var claims = request.asChannelOrder();
        if (claims != null) {
            book.claim(claims);
        }
        if (decision.outcome() == Outcome.REJECTED) {
            Bookings.takeAgain(book, held);
            return;
        }
        Bookings.reserve(book, decision, request.soldBy());
        if (request.reservation() != null && !held.isEmpty()) {
            converted.put(request.reservation(), held);
            standing.remove(request.reservation());
        }
    }

    private Hold hold(HoldRequest request, Decision decision) {
        var lines = decision.legs().stream()
                .flatMap(leg -> leg.lines().stream()
                        .map(line -> new Hold.Line(line.lineNumber(), line.item(), leg.node(), line.quantity())))
                .toList();
        return new Hold(request, Hold.State.HELD, lines, now.plus(request.timeToLive()), null);
    }

    private static List<Violation> shortages(Decision decision) {
        return decision.lines().stream()
                .filter(line -> line.shortage().isPositive())
                .map(Violation::shortage)
                .toList();
    }

    StockBook book() {
        return book;
    }

    List<Decided> orders() {
        return orders;
    }

    List<Hold> holds() {
        return holds;
    }

    Map<String, List<HeldPart>> converted() {
        return converted;
    }

    Instant now() {
        return now;
    }

    /** What answers the requests once everything is committed. */
    List<Runnable> answers() {
        var all = new ArrayList<>(answers);
        orders.forEach(order ->
                all.add(() -> Objects.requireNonNull(asked.get(order.request().order()))
                        .outcome()
                        .complete(new Allocations.Recorded.Decided(
                                new Allocation(order.request().order(), order.decision(), null)))));
        return all;
    }
}
