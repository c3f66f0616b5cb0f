package io.entrepot.inventory.allocation.postgres;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.Outcome;
import io.entrepot.inventory.allocation.postgres.Decisions.Decided;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.channel.ChannelOrder;
import io.entrepot.inventory.supply.Backorder;
import io.entrepot.inventory.supply.BackorderBook;
import io.entrepot.inventory.supply.Backorders;
import io.entrepot.inventory.supply.Supplies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a decision brings with it beside the reservation: dates for what waits, claimed demand, lots, load, a case. */
@Repository
class DecisionSequels {

    private final JdbcClient jdbc;
    private final Supplies supplies;
    private final Backorders backorders;
    private final LegLoads loads;
    private final LotRows lots;
    private final ExceptionCases cases;

    DecisionSequels(
            JdbcClient jdbc,
            Supplies supplies,
            Backorders backorders,
            LegLoads loads,
            LotRows lots,
            ExceptionCases cases) {
        this.jdbc = jdbc;
        this.supplies = supplies;
        this.backorders = backorders;
        this.loads = loads;
        this.lots = lots;
        this.cases = cases;
    }

    /** Gives every line that waits a date from supply, before the decision is written. */
    void date(Decisions decisions) {
        var rounds = decisions.orders().stream()
                .flatMap(order -> order.request().earlierRounds().stream())
                .collect(toSet());
        if (!rounds.isEmpty()) {
            backorders.end(rounds, decisions.now());
        }
        var lacking = decisions.orders().stream()
                .flatMap(order -> order.decision().lines().stream())
                .filter(Decision.LineOutcome::waits)
                .map(Decision.LineOutcome::item)
                .collect(toSet());
        if (!lacking.isEmpty()) {
            var book = book(lacking, decisions.now());
            var waiting = new ArrayList<Backorder>();
            decisions.orders().replaceAll(order -> order.with(dated(order, book, decisions.now(), waiting)));
            backorders.add(waiting);
        }
    }

    /** Everything else, after the decision is written. */
    void follow(Decisions decisions) {
        claim(decisions.orders(), decisions.now());
        lots.take(decisions.orders());
        loads.take(decisions.orders(), decisions.now());
        decisions.orders().stream()
                .filter(order -> order.decision().outcome() == Outcome.HELD)
                .forEach(order -> cases.open(
                        Kind.ALLOCATION_HELD,
                        order.request().order().value(),
                        "More is short than may wait without a person's word.",
                        order.request()));
    }

    private BackorderBook book(Set<ItemNumber> items, Instant now) {
        return new BackorderBook(supplies.of(items), backorders.waitingFor(items), day(now));
    }

    private static Decision dated(Decided order, BackorderBook book, Instant now, List<Backorder> waiting) {
        var lines = new ArrayList<Decision.LineOutcome>();
        for (var line : order.decision().lines()) {
            if (line.waits()) {
                var backorder = book.date(new Backorder(
                        order.request().order(),
                        line.lineNumber(),
                        line.item(),
                        line.shortage().amount(),
                        null,
                        line.cancelOn(),
                        now));
                waiting.add(backorder);
                lines.add(line.promisedOn(backorder.promisedOn()));
            } else {
                lines.add(line);
            }
        }
        return order.decision().withLines(lines);
    }

    /** The channel's demand of an order that is decided now is replaced by its reservation, whatever that came to. */
    private void claim(List<Decided> orders, Instant now) {
        var claimed = orders.stream()
                .map(order -> order.request().asChannelOrder())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (claimed.isEmpty()) {
            return;
        }
        jdbc.sql("""
                WITH claimed AS (SELECT * FROM unnest(:channels::text[], :orders::text[]) AS t (channel, order_ref)),
                ended AS (
                    INSERT INTO channel_order AS known (channel, order_ref, placed_at, ended_at, ending)
                    SELECT channel, order_ref, :now, :now, 'ALLOCATED' FROM claimed ORDER BY channel, order_ref
                    ON CONFLICT (channel, order_ref) DO UPDATE
                    SET ended_at = coalesce(known.ended_at, excluded.ended_at), ending = coalesce(known.ending, 'ALLOCATED')
                )
                DELETE FROM channel_demand demand USING claimed
                WHERE demand.channel = claimed.channel AND demand.order_ref = claimed.order_ref""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("channels", Columns.of(claimed, order -> order.channel().value()))
                .param("orders", Columns.of(claimed, ChannelOrder::order))
                .update();
    }

    private static LocalDate day(Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
