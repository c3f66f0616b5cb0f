package io.entrepot.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.orders.fulfilment.Escalations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leg is escalated when its node had time to work and to tell, no sooner. Time passes by the dates of the timers, not by waiting. */
@OrdersTest
class LegLimitTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration NIGHTLY = Duration.ofHours(24);

    @Autowired
    PartnerCalls partner;

    @Autowired
    Escalations escalations;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void answerWell() {
        Upstreams.answerWell();
    }

    @Test
    void escalatesANodeThatPushesAfterAQuarterOfAnHourAndGoesOnWaiting() {
        Upstreams.allocateAtNodeTelling(Duration.ZERO, inDays(3));
        var id = waitingAt("awaitAcknowledgement");

        assertThat(due(id, Duration.ofMinutes(14))).isEmpty();
        pass(id, Duration.ofMinutes(16));
        awaitEscalation(id, "awaitAcknowledgement");

        partner.tell(id, Milestone.SHIPMENT_DEPARTED, 2);
        partner.tell(id, Milestone.DELIVERED, 2);
        partner.awaitState(id, OrderState.DELIVERED);
        assertThat(isEscalated(id, "awaitAcknowledgement")).isFalse();
    }

    @Test
    void givesANodeThatTellsAtNightUntilTheNextDay() {
        Upstreams.allocateAtNodeTelling(NIGHTLY, inDays(1));
        var id = waitingAt("awaitAcknowledgement");

        assertThat(due(id, NIGHTLY.plusMinutes(14))).isEmpty();
        pass(id, NIGHTLY.plusMinutes(16));

        awaitEscalation(id, "awaitAcknowledgement");
    }

    @Test
    void givesALegWithoutAPaceWhatEveryLegHadBefore() {
        var id = waitingAt("awaitAcknowledgement");

        assertThat(due(id, Duration.ofMinutes(14))).isEmpty();
        assertThat(due(id, Duration.ofMinutes(16))).isNotEmpty();
    }

    @Test
    void expectsThePickWhenTheWorkingDayIsOver() {
        Upstreams.allocateAtNodeTelling(NIGHTLY, inDays(3));
        var id = waitingAt("awaitAcknowledgement");
        partner.tell(id, Milestone.ACKNOWLEDGED, 2);
        awaitWait(id, "awaitPick");

        assertThat(due(id, Duration.ofDays(4).minusMinutes(5))).isEmpty();
        pass(id, Duration.ofDays(4).plusMinutes(5));

        awaitEscalation(id, "awaitPick");
    }

    @Test
    void expectsThePickWithinAShiftWhereTheWorkingDayEndsBefore() {
        Upstreams.allocateAtNodeTelling(Duration.ZERO, inDays(0));
        var id = waitingAt("awaitAcknowledgement");
        partner.tell(id, Milestone.ACKNOWLEDGED, 2);
        awaitWait(id, "awaitPick");

        assertThat(due(id, Duration.ofHours(8).minusMinutes(5))).isEmpty();
        assertThat(due(id, Duration.ofHours(8).plusMinutes(5))).isNotEmpty();
    }

    @Test
    void expectsTheDepartureWhenTheWorkingDayIsOver() {
        Upstreams.allocateAtNodeTelling(NIGHTLY, inDays(3));
        var id = waitingAt("awaitAcknowledgement");
        partner.tell(id, Milestone.PICK_CONFIRMED, 2);
        awaitWait(id, "awaitDeparture");

        assertThat(due(id, Duration.ofDays(4).minusMinutes(5))).isEmpty();
        pass(id, Duration.ofDays(4).plusMinutes(5));

        awaitEscalation(id, "awaitDeparture");
    }

    private OrderId waitingAt(String wait) {
        var id = partner.placed();
        partner.awaitState(id, OrderState.RELEASED);
        awaitWait(id, wait);
        return id;
    }

    private void awaitWait(OrderId id, String wait) {
        await().atMost(PATIENCE).until(() -> !executions(id, wait).isEmpty());
    }

    private List<Execution> executions(OrderId id, String wait) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(leg(id), true)
                .activityId(wait)
                .list();
    }

    /** The timers of the leg that fire within that time. */
    private List<@Nullable String> due(OrderId id, Duration time) {
        var process = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(leg(id))
                .singleResult();
        return jdbc.sql("SELECT id_ FROM act_ru_timer_job WHERE process_instance_id_ = :process AND duedate_ < :by")
                .param("process", process.getId())
                .param("by", OffsetDateTime.ofInstant(clock.instant().plus(time), ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private void pass(OrderId id, Duration time) {
        due(id, time).forEach(management::moveTimerToExecutableJob);
    }

    private void awaitEscalation(OrderId id, String wait) {
        await().atMost(PATIENCE).until(() -> isEscalated(id, wait));
    }

    private boolean isEscalated(OrderId id, String wait) {
        return escalations.open(1000).stream()
                .anyMatch(open ->
                        open.about().order().equals(id) && open.about().step().equals(wait));
    }

    private static String leg(OrderId id) {
        return LegId.of(id, 1).value();
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }
}
