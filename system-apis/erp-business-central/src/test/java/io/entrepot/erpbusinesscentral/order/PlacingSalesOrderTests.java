package io.entrepot.erpbusinesscentral.order;

import static io.entrepot.erpbusinesscentral.order.OrderFixtures.ORDER;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.anOrder;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import io.entrepot.erpbusinesscentral.order.OrderStatus.State;
import io.entrepot.erpbusinesscentral.shipment.InMemoryErp;
import io.entrepot.erpbusinesscentral.shipment.InMemoryErp.Change;
import io.entrepot.erpbusinesscentral.shipment.InMemoryErp.Fault;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** However often and however badly an order is placed, the ERP holds one document. */
class PlacingSalesOrderTests {

    private static final Duration LONGEST = Duration.ofMinutes(8);

    private final InMemoryErp erp = new InMemoryErp();
    private final InMemoryOrderRegister register = new InMemoryOrderRegister();
    private final AdjustableClock clock = new AdjustableClock();
    private final Settling settling = new Settling(clock, LONGEST);
    private final PlacingSalesOrder placing = new PlacingSalesOrder(
            erp,
            register,
            partner -> partner.value().equals("acme-retail")
                    ? Optional.of(new CustomerNumber("C00010"))
                    : Optional.empty(),
            new WithoutContention(),
            settling);
    private final CancellingSalesOrder cancelling =
            new CancellingSalesOrder(erp, register, order -> false, new WithoutContention(), settling);
    private final SalesOrder order = anOrder(line(1, "SKU-1", 2), line(2, "SKU-2", 5));

    @Test
    void placesAnOrderOnce() {
        assertThat(placing.place(order)).isEqualTo(placed(true));
        assertThat(placing.place(order)).isEqualTo(placed(false));

        assertThat(erp.count(Change.CREATE)).isOne();
    }

    @Test
    void findsTheDocumentWhoseAnswerWasLost() {
        erp.with(Change.CREATE, Fault.ANSWER_LOST);

        assertThat(placing.place(order)).isEqualTo(placed(true));
        assertThat(erp.count(Change.CREATE)).isOne();
    }

    @Test
    void waitsForALateCreationInsteadOfRepeatingIt() {
        erp.with(Change.CREATE, Fault.LATE);

        assertThatThrownBy(() -> placing.place(order)).hasMessage("late");
        assertThat(placing.place(order)).isEqualTo(new Placement.Undecided(LONGEST));
        erp.catchUp();

        assertThat(placing.place(order)).isEqualTo(placed(false));
        assertThat(erp.count(Change.CREATE)).isOne();
    }

    @Test
    void createsAgainWhenTheLostCreationCanNoLongerTakeEffect() {
        erp.with(Change.CREATE, Fault.LATE);
        assertThatThrownBy(() -> placing.place(order)).hasMessage("late");

        clock.advance(LONGEST);

        assertThat(placing.place(order)).isEqualTo(placed(true));
    }

    @Test
    void createsAgainAtOnceAfterARefusal() {
        erp.with(Change.CREATE, Fault.REFUSED);

        assertThatThrownBy(() -> placing.place(order)).hasMessage("refused");

        assertThat(placing.place(order)).isEqualTo(placed(true));
    }

    @Test
    void noticesAnAnswerWithoutEffect() {
        erp.with(Change.CREATE, Fault.WITHOUT_EFFECT);

        assertThat(placing.place(order)).isInstanceOf(Placement.Undecided.class);
        assertThat(placing.place(order)).isEqualTo(placed(true));
    }

    @Test
    void refusesOtherContentUnderTheSameIdentifier() {
        placing.place(order);

        assertThat(placing.place(anOrder(line(1, "SKU-1", 3)))).isEqualTo(new Placement.OtherContent());
    }

    @Test
    void takesLinesInAnyOrderAsTheSameOrder() {
        placing.place(order);

        assertThat(placing.place(anOrder(line(2, "SKU-2", 5), line(1, "SKU-1", 2))))
                .isEqualTo(placed(false));
    }

    @Test
    void leavesTwoDocumentsToAPerson() {
        erp.add(order);
        erp.add(order);

        assertThat(placing.place(order)).isEqualTo(new Placement.Ambiguous());
    }

    @Test
    void noticesADocumentWithOtherLinesThanAskedFor() {
        erp.add(anOrder(line(1, "SKU-1", 2), line(2, "SKU-2", 4)));

        assertThat(placing.place(order)).isEqualTo(new Placement.NotAsAsked("101001"));
    }

    @Test
    void sendsNothingThatTheErpDoesNotKnow() {
        var result = placing.place(anOrder(line(1, "UNKNOWN-1", 1)));

        assertThat(result).isInstanceOf(Placement.FaultyLines.class);
        assertThat(erp.asked).isEmpty();
    }

    @Test
    void doesNotReviveACancelledOrder() {
        placing.place(order);
        assertThat(cancelling.cancel(ORDER)).isEqualTo(new Cancellation.Cancelled("101001"));

        assertThat(placing.place(order))
                .isEqualTo(new Placement.Placed(new OrderStatus("101001", State.CANCELLED), false));
        assertThat(erp.count(Change.CREATE)).isOne();
    }

    private static Placement placed(boolean created) {
        return new Placement.Placed(new OrderStatus("101001", State.OPEN), created);
    }
}
