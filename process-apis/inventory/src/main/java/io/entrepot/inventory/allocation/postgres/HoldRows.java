package io.entrepot.inventory.allocation.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.allocation.Bookings.HeldPart;
import io.entrepot.inventory.allocation.Hold;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.Holds;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds and their parts as rows. Parts are only written under the locks of their positions. */
@Repository
class HoldRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    HoldRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Holds that somebody takes over or ends, with the items whose rows are to be locked. */
    record Taken(Set<String> ids, Set<ItemNumber> items) {}

    /** What is on record for holds that were asked for before. */
    Map<String, Holds.Recorded> recorded(Collection<HoldRequest> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        var asked = requests.stream().collect(toMap(HoldRequest::id, request -> request, (one, same) -> one));
        var recorded = new HashMap<String, Holds.Recorded>();
        rows(asked.keySet()).forEach(row -> recorded.put(row.id(), recorded(row, asked.get(row.id()))));
        return recorded;
    }

    Optional<Hold> find(String id) {
        return rows(Set.of(id)).stream().findFirst().flatMap(this::hold);
    }

    /** Takes the rows of these holds, so that each is ended once, and tells the items that they hold. */
    Taken lock(Collection<String> named) {
        if (named.isEmpty()) {
            return new Taken(Set.of(), Set.of());
        }
        var ids = named.stream().sorted().toArray(String[]::new);
        jdbc.sql("SELECT FROM stock_hold WHERE hold_id = ANY(:ids) ORDER BY hold_id FOR UPDATE")
                .param("ids", ids)
                .query()
                .listOfRows();
        var items = jdbc.sql("SELECT DISTINCT item FROM stock_hold_line WHERE hold_id = ANY(:ids)")
                .param("ids", ids)
                .query((row, number) -> new ItemNumber(row.getString("item")))
                .list();
        return new Taken(Set.of(ids), new HashSet<>(items));
    }

    Taken lockNamed(List<Work.Allocate> orders) {
        return lock(orders.stream()
                .flatMap(work -> Optional.ofNullable(work.request().reservation()).stream())
                .distinct()
                .toList());
    }

    /** What these holds still hold; what has lapsed or ended holds nothing. */
    Map<String, List<HeldPart>> standing(Taken taken, Instant now) {
        if (taken.ids().isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                SELECT hold_id, item, node, channel, trim_scale(sum(open)) AS open FROM stock_hold_line
                WHERE hold_id = ANY(:ids) AND open > 0 AND lapses_at > :now GROUP BY hold_id, item, node, channel""")
                .param("ids", taken.ids().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getString("hold_id"), part(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** Ends the holds: their parts hold nothing more. The caller holds the rows and brings the sums up to date. */
    void end(Map<String, List<HeldPart>> ended, String ending, Instant now) {
        var ids = ended.keySet().toArray(String[]::new);
        jdbc.sql("""
                WITH holds AS (
                    UPDATE stock_hold SET ended_at = :now, ending = :ending WHERE hold_id = ANY(:ids) AND ended_at IS NULL
                ), parts AS (
                    UPDATE stock_hold_line part SET open = 0 FROM stock_hold_line before
                    WHERE part.hold_id = ANY(:ids) AND part.open > 0
                      AND before.hold_id = part.hold_id AND before.line_number = part.line_number AND before.node = part.node
                    RETURNING part.hold_id, part.line_number, part.item, part.node, before.open AS held
                )
                INSERT INTO reservation (hold_id, line_number, item, node, kind, quantity, cause, occurred_at, recorded_at)
                SELECT hold_id, line_number, item, node, 'SOFT', -held, lower(:ending), :now, :now FROM parts""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ending", ending)
                .param("ids", ids)
                .update();
    }

    /** Notes that a hold is released; also one that never came, so that its request, should it still arrive, holds nothing. */
    void markReleased(String id, Instant now) {
        jdbc.sql("""
                INSERT INTO stock_hold AS known (hold_id, channel, lapses_at, created_at, ended_at, ending)
                VALUES (:id, '', :now, :now, :now, 'RELEASED')
                ON CONFLICT (hold_id) DO UPDATE SET hold_id = known.hold_id""").param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private Holds.Recorded recorded(Row row, @Nullable HoldRequest asked) {
        if (row.request() != null
                && !AllocationRows.parsed(row.request(), HoldRequest.class).equals(asked)) {
            return new Holds.Recorded.HeldForAnotherRequest();
        }
        return hold(row)
                .filter(hold -> hold.state() == Hold.State.HELD)
                .<Holds.Recorded>map(Holds.Recorded.Held::new)
                .orElseGet(() -> new Holds.Recorded.Ended(row.state(clock.instant())));
    }

    private Optional<Hold> hold(Row row) {
        if (row.request() == null || row.lines() == null) {
            return Optional.empty();
        }
        return Optional.of(new Hold(
                AllocationRows.parsed(row.request(), HoldRequest.class),
                row.state(clock.instant()),
                List.of(AllocationRows.parsed(row.lines(), Hold.Line[].class)),
                row.lapsesAt(),
                row.endedAt()));
    }

    private List<Row> rows(Set<String> ids) {
        return jdbc.sql(
                        "SELECT hold_id, request, lines, lapses_at, ended_at, ending FROM stock_hold WHERE hold_id = ANY(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .query(HoldRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new Row(
                row.getString("hold_id"),
                row.getString("request"),
                row.getString("lines"),
                row.getObject("lapses_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("ending"));
    }

    private static HeldPart part(ResultSet row) throws SQLException {
        return new HeldPart(
                new ItemNumber(row.getString("item")),
                new NodeId(row.getString("node")),
                Objects.requireNonNullElse(row.getBigDecimal("open"), BigDecimal.ZERO),
                new ChannelId(row.getString("channel")));
    }

    private record Row(
            String id,
            @Nullable String request,
            @Nullable String lines,
            Instant lapsesAt,
            @Nullable Instant endedAt,
            @Nullable String ending) {

        Hold.State state(Instant now) {
            if (ending != null) {
                return Hold.State.valueOf(ending);
            }
            return lapsesAt.isAfter(now) ? Hold.State.HELD : Hold.State.LAPSED;
        }
    }
}
