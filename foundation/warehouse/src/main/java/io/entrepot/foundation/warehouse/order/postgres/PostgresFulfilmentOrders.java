package io.entrepot.foundation.warehouse.order.postgres;

import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.FulfilmentOrders;
import io.entrepot.foundation.warehouse.order.OrderKey;
import io.entrepot.foundation.warehouse.order.OrderKey.ByLeg;
import io.entrepot.foundation.warehouse.order.OrderKey.ByWarehouseId;
import io.entrepot.foundation.warehouse.order.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Legs in tables; a change, its milestones and its exception cases commit together. */
class PostgresFulfilmentOrders implements FulfilmentOrders {

    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final FulfilmentRows rows;
    private final LegNews news;
    private final Clock clock;

    PostgresFulfilmentOrders(JdbcClient jdbc, FulfilmentRows rows, LegNews news, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional
    public FulfilmentOrder keep(LegRequest request) {
        var now = clock.instant();
        rows.insert(request, now, now.plus(SILENCE));
        return find(request.legId()).orElseThrow();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FulfilmentOrder> find(LegId legId) {
        return jdbc.sql("SELECT * FROM fulfilment_order WHERE leg_id = :leg")
                .param("leg", legId.value())
                .query((row, number) -> rows.read(row))
                .optional();
    }

    @Override
    @Transactional
    public Optional<FulfilmentOrder> advance(OrderKey key, Function<FulfilmentOrder, Progress> change) {
        return locked(key).map(before -> store(before, change.apply(before)));
    }

    @Override
    @Transactional
    public Optional<Lease> lease(LegId legId, Duration life) {
        return jdbc.sql("""
                UPDATE fulfilment_order SET lease_holder = :holder, lease_until = :until
                WHERE leg_id = :leg AND warehouse_order_id IS NULL AND state <> 'CANCELLED'
                  AND (lease_until IS NULL OR lease_until < :now)
                RETURNING lease_holder, lease_until, create_not_before""")
                .param("leg", legId.value())
                .param("holder", UUID.randomUUID())
                .param("until", utc(clock.instant().plus(life)))
                .param("now", utc(clock.instant()))
                .query((row, number) -> {
                    var notBefore = row.getObject("create_not_before", OffsetDateTime.class);
                    return new Lease(
                            legId,
                            row.getObject("lease_holder", UUID.class),
                            row.getObject("lease_until", OffsetDateTime.class).toInstant(),
                            notBefore == null ? null : notBefore.toInstant());
                })
                .optional();
    }

    @Override
    @Transactional
    public void giveBack(Lease lease) {
        jdbc.sql("""
                UPDATE fulfilment_order SET lease_holder = NULL, lease_until = NULL
                WHERE leg_id = :leg AND lease_holder = :holder""")
                .param("leg", lease.legId().value())
                .param("holder", lease.holder())
                .update();
    }

    @Override
    @Transactional
    public void holdBackUntil(LegId legId, Instant moment) {
        jdbc.sql("UPDATE fulfilment_order SET create_not_before = :moment WHERE leg_id = :leg")
                .param("moment", utc(moment))
                .param("leg", legId.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FulfilmentOrder> open() {
        return jdbc.sql("SELECT * FROM fulfilment_order WHERE NOT settled ORDER BY leg_id")
                .query((row, number) -> rows.read(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<FulfilmentOrder> dueForReading(int limit) {
        return jdbc.sql("""
                SELECT * FROM fulfilment_order WHERE NOT settled AND read_due_at <= :now
                ORDER BY read_due_at LIMIT :limit""")
                .param("now", utc(clock.instant()))
                .param("limit", limit)
                .query((row, number) -> rows.read(row))
                .list();
    }

    /** A quarter of the silence so far, from one minute to half an hour: an order may wait for goods for weeks. */
    @Override
    @Transactional
    public void postponeReading(LegId legId) {
        jdbc.sql("""
                UPDATE fulfilment_order
                SET read_due_at = :now + least(greatest((:now - heard_at) / 4, interval '1 minute'), interval '30 minutes')
                WHERE leg_id = :leg""")
                .param("now", utc(clock.instant()))
                .param("leg", legId.value())
                .update();
    }

    @Override
    @Transactional
    public void readSoon(LegId legId) {
        jdbc.sql("UPDATE fulfilment_order SET read_due_at = :now, settled = false WHERE leg_id = :leg")
                .param("now", utc(clock.instant()))
                .param("leg", legId.value())
                .update();
    }

    private Optional<FulfilmentOrder> locked(OrderKey key) {
        var selected = switch (key) {
            case ByLeg(var legId) ->
                jdbc.sql("SELECT * FROM fulfilment_order WHERE leg_id = :key FOR UPDATE")
                        .param("key", legId.value());
            case ByWarehouseId(var id) ->
                jdbc.sql("SELECT * FROM fulfilment_order WHERE warehouse_order_id = :key FOR UPDATE")
                        .param("key", id);
        };
        return selected.query((row, number) -> rows.read(row)).optional();
    }

    private FulfilmentOrder store(FulfilmentOrder before, Progress progress) {
        if (progress.equals(Progress.unchanged(before))) {
            settle(before);
            return before;
        }
        news.publish(progress);
        rows.updateLines(progress.order());
        var stored = progress.toldOrder();
        update(stored);
        return stored;
    }

    /** A settled leg may have been asked about again, to mend a case. */
    private void settle(FulfilmentOrder order) {
        if (order.isSettled()) {
            jdbc.sql("UPDATE fulfilment_order SET settled = true WHERE leg_id = :leg AND NOT settled")
                    .param("leg", order.request().legId().value())
                    .update();
        }
    }

    private void update(FulfilmentOrder order) {
        var id = order.warehouseOrder();
        var now = clock.instant();
        jdbc.sql("""
                UPDATE fulfilment_order
                SET state = :state, warehouse_order_id = :id, warehouse_order = :number, shipment_id = :shipment,
                    cancel_requested = :cancel, settled = :settled, heard_at = :now, read_due_at = :due
                WHERE leg_id = :leg""")
                .param("state", order.state().name())
                .param("id", id == null ? null : id.id(), java.sql.Types.VARCHAR)
                .param("number", id == null ? null : id.number(), java.sql.Types.VARCHAR)
                .param("shipment", id == null ? null : id.shipmentId(), java.sql.Types.VARCHAR)
                .param("cancel", order.cancelRequested())
                .param("settled", order.isSettled())
                .param("now", utc(now))
                .param("due", utc(now.plus(SILENCE)))
                .param("leg", order.request().legId().value())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
