package io.entrepot.threeplx12.fulfilment.postgres;

import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import io.entrepot.threeplx12.fulfilment.FulfilmentOrder;
import io.entrepot.threeplx12.fulfilment.FulfilmentOrders;
import io.entrepot.threeplx12.fulfilment.Progress;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Legs in tables; a change and its milestones commit together. */
@Repository
class PostgresFulfilmentOrders implements FulfilmentOrders {

    private final JdbcClient jdbc;
    private final FulfilmentRows rows;
    private final EventPublisher events;
    private final Clock clock;

    PostgresFulfilmentOrders(JdbcClient jdbc, FulfilmentRows rows, EventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Kept keep(LegRequest request, Consumer<FulfilmentOrder> whenNew) {
        var isNew = insert(request);
        if (isNew) {
            rows.insertLines(request);
        }
        var order = find(request.legId()).orElseThrow();
        if (isNew) {
            whenNew.accept(order);
        }
        return new Kept(order, isNew);
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
    public Optional<FulfilmentOrder> advance(LegId legId, Function<FulfilmentOrder, Progress> change) {
        return jdbc.sql("SELECT * FROM fulfilment_order WHERE leg_id = :leg FOR UPDATE")
                .param("leg", legId.value())
                .query((row, number) -> rows.read(row))
                .optional()
                .map(before -> store(before, change.apply(before)));
    }

    @Override
    @Transactional
    public Optional<FulfilmentOrder> advance(String number, Function<FulfilmentOrder, Progress> change) {
        return jdbc.sql("SELECT leg_id FROM fulfilment_order WHERE number = :number")
                .param("number", number)
                .query((row, index) -> new LegId(row.getString("leg_id")))
                .optional()
                .flatMap(legId -> advance(legId, change));
    }

    private boolean insert(LegRequest request) {
        return jdbc.sql("""
                INSERT INTO fulfilment_order
                    (leg_id, number, order_id, node, reference, ship_to, requested_delivery, state, requested_at)
                VALUES (:leg, 'L' || lpad(nextval('fulfilment_number')::text, 8, '0'), :order, :node, :reference,
                        :shipTo::jsonb, :delivery, 'REQUESTED', :now)
                ON CONFLICT (leg_id) DO NOTHING""")
                        .param("leg", request.legId().value())
                        .param("order", request.orderId().value())
                        .param("node", request.node().value())
                        .param("reference", request.reference())
                        .param("shipTo", rows.shipTo(request.shipTo()))
                        .param("delivery", request.requestedDelivery(), Types.DATE)
                        .param("now", now())
                        .update()
                == 1;
    }

    private FulfilmentOrder store(FulfilmentOrder before, Progress progress) {
        var order = progress.order();
        progress.tellings().forEach(telling -> tell(order, telling));
        if (!order.equals(before)) {
            rows.updateLines(order);
            jdbc.sql("UPDATE fulfilment_order SET state = :state WHERE leg_id = :leg")
                    .param("state", order.state().name())
                    .param("leg", order.request().legId().value())
                    .update();
        }
        return order;
    }

    private void tell(FulfilmentOrder order, Telling telling) {
        var isNews = jdbc.sql("""
                INSERT INTO reported_milestone (event_id, leg_id, reported_at) VALUES (:event, :leg, :now)
                ON CONFLICT DO NOTHING""")
                        .param("event", telling.eventId())
                        .param("leg", order.request().legId().value())
                        .param("now", now())
                        .update()
                == 1;
        if (isNews) {
            events.publish(
                    Topic.FULFILMENT_MILESTONES,
                    order.request().orderId().value(),
                    MilestoneReached.TYPE,
                    telling.milestone(),
                    telling.eventId());
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
