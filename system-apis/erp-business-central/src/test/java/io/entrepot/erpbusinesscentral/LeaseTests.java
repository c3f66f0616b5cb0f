package io.entrepot.erpbusinesscentral;

import static io.entrepot.erpbusinesscentral.BusinessCentralStub.PLACED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An order that another instance works on is waited for, and taken over when that instance is gone. */
class LeaseTests extends RunningService {

    private final JdbcClient jdbc;

    @Autowired
    LeaseTests(MockMvcTester mvc, JdbcClient jdbc) {
        super(mvc);
        this.jdbc = jdbc;
    }

    @Test
    void takesOverFromAnInstanceThatIsGone() {
        ERP.absent(order, BusinessCentralStub.created(order));
        ERP.placed(order, PLACED, 10, 10);
        heldByAnother(Duration.ofSeconds(1));

        assertThat(place(10)).hasStatus(201);
        assertThat(leases()).isZero();
    }

    @Test
    void sendsTheCallerAwayWhileAnotherInstanceWorks() {
        heldByAnother(Duration.ofMinutes(5));

        assertThat(place(10)).hasStatus(503).containsHeader(HttpHeaders.RETRY_AFTER);
        assertThat(ERP.server.getAllServeEvents()).isEmpty();
        assertThat(leases()).isOne();
    }

    private void heldByAnother(Duration time) {
        jdbc.sql("INSERT INTO lease VALUES (:order, :holder, now() + make_interval(secs => :seconds))")
                .param("order", order)
                .param("holder", UUID.randomUUID())
                .param("seconds", (double) time.toSeconds())
                .update();
    }

    private int leases() {
        return jdbc.sql("SELECT count(*) FROM lease WHERE order_id = :order")
                .param("order", order)
                .query(Integer.class)
                .single();
    }
}
