package io.entrepot.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.foundation.schedule.retention.Retention;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The technical rows of a finished order go in time, those of a running one stay. Time passes for the clearing alone. */
@OrdersTest
class RetentionTests {

    private static final Duration FINISHED = Duration.ofDays(91);

    @Autowired
    PartnerCalls partner;

    @Autowired
    Retention retention;

    @Autowired
    ManagementService management;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void answerWell() {
        Upstreams.answerWell();
    }

    @Test
    void clearsTheCommandsOfAnOrderThatIsFinished() {
        var running = partner.placed();
        partner.awaitState(running, OrderState.RELEASED);
        var finished = partner.placed();
        partner.awaitState(finished, OrderState.RELEASED);
        partner.tell(finished, Milestone.SHIPMENT_DEPARTED, 2);
        partner.awaitOrder(finished, order -> order.shipments().stream().anyMatch(each -> each.tracked()));
        partner.tell(finished, Milestone.DELIVERED, 2);
        partner.awaitState(finished, OrderState.DELIVERED);

        after(Duration.ofDays(89));
        assertThat(rows("command", finished)).isNotZero();
        after(FINISHED);

        assertThat(rows("command", finished)).isZero();
        assertThat(rows("command", running)).isNotZero();
        assertThat(rows("orders", finished)).isOne();
        assertThat(meters.find("entrepot.retention.failed").counters()).isEmpty();
    }

    @Test
    void answersTheSameKeyWithTheSameOrderForItsWholeLife() {
        var key = "retained-key";
        var first = location(key);

        after(Duration.ofDays(89));

        assertThat(location(key)).isEqualTo(first);
    }

    @Test
    void forgetsAKeyAfterItsLife() {
        partner.place("forgotten-key", PartnerCalls.BODY);

        after(FINISHED);

        assertThat(jdbc.sql("SELECT count(*) FROM accepted_request WHERE key = 'forgotten-key'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void hasTheEngineClearItsOwnHistory() {
        assertThat(management
                        .createTimerJobQuery()
                        .handlerType("bpmn-history-cleanup")
                        .list())
                .hasSize(1);
    }

    private void after(Duration time) {
        retention.clear(clock.instant().plus(time));
    }

    private String location(String key) {
        return String.valueOf(
                partner.place(key, PartnerCalls.BODY).getResponse().getHeader("Location"));
    }

    private int rows(String table, OrderId order) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE order_id = :order")
                .param("order", order.value())
                .query(Integer.class)
                .single();
    }
}
