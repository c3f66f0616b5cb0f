package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.allocation.Allocations.Recorded;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.promise.ItemFigures;
import io.entrepot.inventory.promise.Promising;
import io.entrepot.inventory.promise.StockLevels;
import io.entrepot.inventory.promise.Terrains;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds nodes for an order or a hold and reserves its goods there, or only says whether that would succeed. */
public final class Allocating {

    private static final OrderId NO_ORDER = new OrderId("check");

    private final Items items;
    private final StockLevels levels;
    private final Ground ground;
    private final Allocations allocations;
    private final Holds holds;
    private final Clock clock;

    public Allocating(
            Items items, StockLevels levels, Ground ground, Allocations allocations, Holds holds, Clock clock) {
        this.items = items;
        this.levels = levels;
        this.ground = ground;
        this.allocations = allocations;
        this.holds = holds;
        this.clock = clock;
    }

    /** Everything beside the stock that a decision is made on. */
    public record Ground(Terrains terrains, Promising promising, AllocationPolicies policies, Capacities capacities) {

        Deciding now() {
            var terrain = terrains.now();
            return new Deciding(promising, policies.current(), terrain, capacities.left(terrain));
        }
    }

    /** Decides and reserves; the same request again gets the same answer. */
    public Answer allocate(AllocationRequest request) {
        return switch (read(request.lines())) {
            case Demand.Reading.Refused(var violations) -> new Answer.Refused(violations);
            case Demand.Reading.Understood(var demand) -> {
                var deciding = ground.now();
                yield new Answer.Answered(allocations.decideOnce(
                        request,
                        demand.items().keySet(),
                        (figures, now) -> deciding.decide(
                                request.order(),
                                demand,
                                terms(request, deciding, now),
                                request.asChannelOrder(),
                                figures,
                                now)));
            }
        };
    }

    /** Holds goods for a while; the same request again gets the same answer while the hold stands. */
    public HoldAnswer hold(HoldRequest request) {
        return switch (read(request.lines())) {
            case Demand.Reading.Refused(var violations) -> new HoldAnswer.Refused(violations);
            case Demand.Reading.Understood(var demand) -> {
                var deciding = ground.now();
                yield new HoldAnswer.Answered(holds.holdOnce(
                        request,
                        demand.items().keySet(),
                        (figures, now) ->
                                decide(deciding, new OrderId(request.id()), demand, request.soldBy(), figures, now)));
            }
        };
    }

    /** What stands in the way of these lines now; reserves nothing. */
    public List<Violation> check(List<AllocationRequest.Line> lines, CheckTerms terms) {
        return switch (read(lines)) {
            case Demand.Reading.Refused(var violations) -> violations;
            case Demand.Reading.Understood(var demand) -> terms.allowBackorder() ? List.of() : shortages(demand, terms);
        };
    }

    /** What somebody agrees to who only asks. */
    public record CheckTerms(boolean allowSplit, boolean allowBackorder, ChannelId channel) {}

    private List<Violation> shortages(Demand demand, CheckTerms asked) {
        var deciding = ground.now();
        var now = clock.instant();
        var channel = deciding.terrain().channel(asked.channel());
        var terms = new Terms(asked.allowSplit(), asked.allowBackorder(), null, channel, null, day(now), null);
        var figures = levels.of(demand.items().keySet());
        return deciding.decide(NO_ORDER, demand, terms, null, figures, now).lines().stream()
                .filter(line -> line.shortage().isPositive())
                .map(Violation::shortage)
                .toList();
    }

    private static Decision decide(
            Deciding deciding,
            OrderId order,
            Demand demand,
            ChannelId channel,
            Map<ItemNumber, ItemFigures> figures,
            Instant now) {
        var terms = new Terms(true, false, null, deciding.terrain().channel(channel), null, day(now), null);
        return deciding.decide(order, demand, terms, null, figures, now);
    }

    private static Terms terms(AllocationRequest request, Deciding deciding, Instant now) {
        return new Terms(
                request.allowSplit(),
                request.allowBackorder(),
                request.shipTo().country(),
                deciding.terrain().channel(request.soldBy()),
                request.requestedDelivery(),
                usableOn(now, request.minimumShelfLifeDays()),
                request.shipTo().coordinates());
    }

    private static LocalDate usableOn(Instant now, @Nullable Integer days) {
        return days == null ? day(now) : day(now).plusDays(days);
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private Demand.Reading read(List<AllocationRequest.Line> lines) {
        return Demand.read(
                lines,
                items.find(lines.stream().map(AllocationRequest.Line::item).collect(toSet())));
    }

    /** The outcome of an attempt to allocate. */
    public sealed interface Answer {

        /** The request makes no sense; nothing was recorded. */
        record Refused(List<Violation> violations) implements Answer {}

        /** What is on record now. */
        record Answered(Recorded recorded) implements Answer {}
    }

    /** The outcome of an attempt to hold. */
    public sealed interface HoldAnswer {

        /** The request makes no sense; nothing was recorded. */
        record Refused(List<Violation> violations) implements HoldAnswer {}

        /** What is on record now, or why nothing is. */
        record Answered(Holds.Recorded recorded) implements HoldAnswer {}
    }
}
