package io.entrepot.wmsopenboxes.fulfilment.postgres;

import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.wmsopenboxes.fulfilment.FulfilmentOrder;
import io.entrepot.wmsopenboxes.fulfilment.FulfilmentOrders;
import io.entrepot.wmsopenboxes.fulfilment.LegRequest;
import io.entrepot.wmsopenboxes.fulfilment.LegToRead;
import io.entrepot.wmsopenboxes.fulfilment.OrderKey;
import io.entrepot.wmsopenboxes.fulfilment.OrderKey.ByLeg;
import io.entrepot.wmsopenboxes.fulfilment.OrderKey.ByWarehouseId;
import io.entrepot.wmsopenboxes.fulfilment.Progress;
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
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Legs in tables; a change, its milestones and its exception cases commit together. */
@Repository
class PostgresFulfilmentOrders implements FulfilmentOrders {

    private final JdbcClient jdbc;
    private final FulfilmentRows rows;
    private final EventPublisher events;
    private final ExceptionCases cases;
    private final Clock clock;

    PostgresFulfilmentOrders(
            JdbcClient jdbc, FulfilmentRows rows, EventPublisher events, ExceptionCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    @Transactional
    public FulfilmentOrder keep(LegRequest request) {
        if (insert(request)) {
            rows.insertLines(request);
        }
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
    @Transactional
    public void readSoon(LegId legId) {
        jdbc.sql("UPDATE fulfilment_order SET settled = false WHERE leg_id = :leg")
                .param("leg", legId.value())
                .update();
    }

    private boolean insert(LegRequest request) {
        return jdbc.sql("""
                INSERT INTO fulfilment_order
                    (leg_id, order_id, node, reference, ship_to, requested_delivery, state)
                VALUES (:leg, :order, :node, :reference, :shipTo::jsonb, :delivery, 'REQUESTED')
                ON CONFLICT (leg_id) DO NOTHING""")
                        .param("leg", request.legId().value())
                        .param("order", request.orderId().value())
                        .param("node", request.node().value())
                        .param("reference", request.reference())
                        .param("shipTo", rows.shipTo(request.shipTo()))
                        .param("delivery", request.requestedDelivery(), java.sql.Types.DATE)
                        .update()
                == 1;
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
        var order = progress.order();
        if (progress.equals(Progress.unchanged(before))) {
            return before;
        }
        progress.oddities().forEach(oddity -> keepCase(order, oddity));
        progress.tellings().forEach(telling -> tell(order, telling));
        rows.updateLines(order);
        var stored = progress.toldOrder();
        update(stored);
        return stored;
    }

    private void update(FulfilmentOrder order) {
        var id = order.warehouseOrder();
        jdbc.sql("""
                UPDATE fulfilment_order
                SET state = :state, warehouse_order_id = :id, warehouse_order = :number, shipment_id = :shipment, cancel_requested = :cancel,
                    settled = :settled
                WHERE leg_id = :leg""")
                .param("state", order.state().name())
                .param("id", id == null ? null : id.id(), java.sql.Types.VARCHAR)
                .param("number", id == null ? null : id.number(), java.sql.Types.VARCHAR)
                .param("shipment", id == null ? null : id.shipmentId(), java.sql.Types.VARCHAR)
                .param("cancel", order.cancelRequested())
                .param("settled", order.isSettled())
                .param("leg", order.request().legId().value())
                .update();
    }

    private void tell(FulfilmentOrder order, Progress.Telling telling) {
        var request = order.request();
        jdbc.sql("INSERT INTO reported_milestone (leg_id, event_id, reported_at) VALUES (:leg, :event, :now)")
                .param("leg", request.legId().value())
                .param("event", telling.eventId())
                .param("now", utc(clock.instant()))
                .update();
        events.publish(
                Topic.FULFILMENT_MILESTONES,
                request.orderId().value(),
                MilestoneReached.TYPE,
                telling.milestone(),
                telling.eventId());
    }

    private void keepCase(FulfilmentOrder order, Progress.Oddity oddity) {
        var leg = "leg " + order.request().legId();
        var subject = oddity.part().isEmpty() ? leg : leg + ", " + oddity.part();
        cases.open(
                oddity.kind(),
                subject,
                oddity.detail(),
                new LegToRead(order.request().legId()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
