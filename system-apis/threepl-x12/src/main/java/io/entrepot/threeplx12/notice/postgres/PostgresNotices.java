package io.entrepot.threeplx12.notice.postgres;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.warehouse.notice.NoticeId;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeState;
import io.entrepot.threeplx12.notice.KnownNotice;
import io.entrepot.threeplx12.notice.KnownNotice.Counted;
import io.entrepot.threeplx12.notice.Notices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Notices in tables; what is received is published with the change of its notice. */
@Repository
class PostgresNotices implements Notices {

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final Clock clock;

    PostgresNotices(JdbcClient jdbc, EventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Kept keep(NoticeRequest notice, Consumer<KnownNotice> whenNew) {
        var isNew = insert(notice);
        if (isNew) {
            notice.lines().forEach(line -> insertLine(notice, line));
        }
        var known = find(notice.id()).orElseThrow();
        if (isNew) {
            whenNew.accept(known);
        }
        return new Kept(known, isNew);
    }

    private boolean insert(NoticeRequest notice) {
        return jdbc.sql("""
                INSERT INTO advance_notice (notice_id, number, node, expected_at, origin, state, given_at)
                VALUES (:id, 'N' || lpad(nextval('notice_number')::text, 8, '0'), :node, :expected, :origin, 'ANNOUNCED', :now)
                ON CONFLICT (notice_id) DO NOTHING""")
                        .param("id", notice.id().value())
                        .param("node", notice.node().value())
                        .param("expected", utc(notice.expectedAt()))
                        .param("origin", notice.origin(), Types.VARCHAR)
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    private void insertLine(NoticeRequest notice, NoticeRequest.Line line) {
        jdbc.sql("""
                INSERT INTO notice_line (notice_id, line_number, item, announced, lot, expiry)
                VALUES (:id, :number, :item, :announced, :lot, :expiry)""")
                .param("id", notice.id().value())
                .param("number", line.lineNumber())
                .param("item", line.item().value())
                .param("announced", line.pieces())
                .param("lot", line.lot(), Types.VARCHAR)
                .param("expiry", line.expiry(), Types.DATE)
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<KnownNotice> find(NoticeId id) {
        return jdbc.sql("SELECT * FROM advance_notice WHERE notice_id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public Optional<KnownNotice> numbered(String number) {
        return jdbc.sql("SELECT * FROM advance_notice WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    private KnownNotice read(ResultSet row) throws SQLException {
        var id = new NoticeId(row.getString("notice_id"));
        var lines = jdbc.sql("SELECT * FROM notice_line WHERE notice_id = :id ORDER BY line_number")
                .param("id", id.value())
                .query((line, number) -> line(line))
                .list();
        var notice = new NoticeRequest(
                id,
                new NodeId(row.getString("node")),
                row.getObject("expected_at", OffsetDateTime.class).toInstant(),
                row.getString("origin"),
                lines.stream().map(Row::line).toList());
        return new KnownNotice(
                notice,
                row.getString("number"),
                NoticeState.valueOf(row.getString("state")),
                lines.stream().map(Row::counted).toList());
    }

    /** A line and what became of it. */
    private record Row(NoticeRequest.Line line, Counted counted) {}

    private static Row line(ResultSet row) throws SQLException {
        var number = row.getInt("line_number");
        return new Row(
                new NoticeRequest.Line(
                        number,
                        new ItemNumber(row.getString("item")),
                        row.getInt("announced"),
                        row.getString("lot"),
                        row.getObject("expiry", LocalDate.class)),
                new Counted(
                        number,
                        row.getBigDecimal("received"),
                        row.getBigDecimal("damaged"),
                        row.getBigDecimal("missing")));
    }

    @Override
    public KnownNotice change(KnownNotice notice, UnaryOperator<KnownNotice> change) {
        var after = change.apply(notice);
        jdbc.sql("UPDATE advance_notice SET state = :state WHERE notice_id = :id")
                .param("state", after.state().name())
                .param("id", after.notice().id().value())
                .update();
        after.counted()
                .forEach(counted -> jdbc.sql("""
                UPDATE notice_line SET received = :received, damaged = :damaged, missing = :missing
                WHERE notice_id = :id AND line_number = :number""")
                        .param("received", counted.received())
                        .param("damaged", counted.damaged())
                        .param("missing", counted.missing())
                        .param("id", after.notice().id().value())
                        .param("number", counted.lineNumber())
                        .update());
        return after;
    }

    @Override
    public void tell(GoodsReceived received, List<StockMoved> movements) {
        var node = received.node().value();
        events.publish(
                Topic.RECEIVING_MILESTONES,
                node,
                GoodsReceived.TYPE,
                received,
                node + "/receipt/" + received.receipt());
        movements.forEach(movement -> events.publish(
                Topic.INVENTORY_OBSERVATIONS, node, StockMoved.TYPE, movement, node + "/" + movement.movement()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
