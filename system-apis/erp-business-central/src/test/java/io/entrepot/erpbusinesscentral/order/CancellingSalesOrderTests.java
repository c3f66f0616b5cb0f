package io.entrepot.erpbusinesscentral.order;

import static io.entrepot.erpbusinesscentral.order.OrderFixtures.ORDER;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.anOrder;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.erpbusinesscentral.shipment.InMemoryErp;
import io.entrepot.erpbusinesscentral.shipment.InMemoryErp.Change;
import io.entrepot.erpbusinesscentral.shipment.InMemoryErp.Fault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order leaves the ERP while nothing of it is posted, and never after. */
class CancellingSalesOrderTests {

    private final InMemoryErp erp = new InMemoryErp();
    private final InMemoryOrderRegister register = new InMemoryOrderRegister();
    private final Settling settling = new Settling(new AdjustableClock(), Duration.ofMinutes(8));
    private final CancellingSalesOrder cancelling =
            new CancellingSalesOrder(erp, register, order -> false, new WithoutContention(), settling);
    private final SalesOrder order = anOrder(line(1, "SKU-1", 2));

    @BeforeEach
    void place() {
        erp.add(order);
        register.placed(order, "101001");
    }

    @Test
    void cancelsOnceAndAnswersTheSameAgain() {
        assertThat(cancelling.cancel(ORDER)).isEqualTo(new Cancellation.Cancelled("101001"));
        assertThat(cancelling.cancel(ORDER)).isEqualTo(new Cancellation.Cancelled("101001"));

        assertThat(erp.count(Change.DELETE)).isOne();
        assertThat(erp.named(ORDER)).isEmpty();
    }

    @Test
    void readsAgainWhenSomebodyChangedTheDocument() {
        erp.with(Change.DELETE, Fault.STALE);

        assertThat(cancelling.cancel(ORDER)).isEqualTo(new Cancellation.Cancelled("101001"));
        assertThat(erp.count(Change.DELETE)).isEqualTo(2);
    }

    @Test
    void noticesThatALostAnswerMeantDone() {
        erp.with(Change.DELETE, Fault.ANSWER_LOST);

        assertThat(cancelling.cancel(ORDER)).isEqualTo(new Cancellation.Cancelled("101001"));
    }

    @Test
    void failsTransientlyWhileTheOutcomeIsUnknown() {
        erp.with(Change.DELETE, Fault.LATE);

        assertThatThrownBy(() -> cancelling.cancel(ORDER)).hasMessage("late");
        erp.catchUp();

        assertThat(cancelling.cancel(ORDER)).isEqualTo(new Cancellation.Cancelled("101001"));
    }

    @Test
    void doesNotCallDoneWhatHadNoEffect() {
        erp.with(Change.DELETE, Fault.WITHOUT_EFFECT)
                .with(Change.DELETE, Fault.WITHOUT_EFFECT)
                .with(Change.DELETE, Fault.WITHOUT_EFFECT);

        assertThat(cancelling.cancel(ORDER)).isInstanceOf(Cancellation.Undecided.class);
    }

    @Test
    void keepsAnOrderOfWhichSomethingIsPosted() {
        erp.postNow("D1");

        assertThat(cancelling.cancel(ORDER)).isEqualTo(new Cancellation.Posted());
    }

    @Test
    void keepsAnOrderThatIsBeingPosted() {
        var whilePosting = new CancellingSalesOrder(erp, register, posting -> true, new WithoutContention(), settling);

        assertThat(whilePosting.cancel(ORDER)).isEqualTo(new Cancellation.Posted());
        assertThat(erp.asked).isEmpty();
    }

    @Test
    void knowsNothingOfAnOrderThatNeverWas() {
        assertThat(cancelling.cancel(new io.entrepot.canonical.order.OrderId("ORD-2")))
                .isEqualTo(new Cancellation.Unknown());
    }
}
