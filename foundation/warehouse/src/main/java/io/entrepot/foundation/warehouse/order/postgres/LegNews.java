package io.entrepot.foundation.warehouse.order.postgres;

import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import io.entrepot.foundation.warehouse.order.LegToRead;
import io.entrepot.foundation.warehouse.order.Progress;
import io.entrepot.foundation.warehouse.order.Progress.Oddity;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the milestones of a leg and keeps what is odd about it, in the transaction of its change. */
class LegNews {

    private final JdbcClient jdbc;
    private final EventPublisher events;
    private final ExceptionCases cases;
    private final Clock clock;

    LegNews(JdbcClient jdbc, EventPublisher events, ExceptionCases cases, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.cases = cases;
        this.clock = clock;
    }

    void publish(Progress progress) {
        var request = progress.order().request();
        progress.oddities().forEach(oddity -> keepCase(request, oddity));
        progress.tellings().forEach(telling -> tell(request, telling));
    }

    private void tell(LegRequest request, Telling telling) {
        jdbc.sql("INSERT INTO reported_milestone (leg_id, event_id, reported_at) VALUES (:leg, :event, :now)")
                .param("leg", request.legId().value())
                .param("event", telling.eventId())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        events.publish(
                Topic.FULFILMENT_MILESTONES,
                request.orderId().value(),
                MilestoneReached.TYPE,
                telling.milestone(),
                telling.eventId());
    }

    private void keepCase(LegRequest request, Oddity oddity) {
        var leg = "leg " + request.legId();
        var subject = oddity.part().isEmpty() ? leg : leg + ", " + oddity.part();
        cases.open(oddity.kind(), subject, oddity.detail(), new LegToRead(request.legId()));
    }
}
