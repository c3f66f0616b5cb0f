package io.entrepot.foundation.warehouse.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.warehouse.leg.Cancellation;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.LegStanding;
import io.entrepot.foundation.warehouse.leg.Release;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A warehouse that takes duplicates ends with one order per leg, whatever is lost or asked twice. */
class OneOrderPerLegTests {

    private static final LegId LEG = new LegId("ORD-7-1");

    private Instant now = Instant.parse("2026-11-23T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };
    private final FakeWarehouse warehouse = new FakeWarehouse();
    private final InMemoryFulfilmentOrders orders = new InMemoryFulfilmentOrders(clock);
    private final OneOrderPerLeg fulfilment = new OneOrderPerLeg(orders, warehouse, clock);

    @Test
    void createsOneOrderHoweverOftenItIsAsked() {
        var first = fulfilment.release(request(6));
        var second = fulfilment.release(request(6));

        assertThat(first).isEqualTo(new Release.Accepted(accepted(), true));
        assertThat(second).isEqualTo(new Release.Accepted(accepted(), false));
        assertThat(warehouse.orders).containsExactly(LEG);
    }

    @Test
    void refusesOtherGoodsForTheSameLeg() {
        fulfilment.release(request(6));

        assertThat(fulfilment.release(request(7))).isEqualTo(new Release.AskedDifferently());
    }

    @Test
    void takesOverAnOrderThatAnEarlierCallHadCreated() {
        warehouse.orders.add(LEG);

        assertThat(fulfilment.release(request(6))).isEqualTo(new Release.Accepted(accepted(), false));
        assertThat(warehouse.orders).containsExactly(LEG);
    }

    @Test
    void searchesAgainWhenTheAnswerIsLost() {
        warehouse.losesTheAnswer = true;

        assertThat(fulfilment.release(request(6))).isInstanceOf(Release.Accepted.class);
        assertThat(warehouse.orders).containsExactly(LEG);
    }

    @Test
    void createsNoSecondOrderWhileTheFirstMayStillAppear() {
        warehouse.losesTheAnswer = true;
        warehouse.isSlowToShow = true;
        assertThatThrownBy(() -> fulfilment.release(request(6))).isSameAs(warehouse.lost);

        assertThat(fulfilment.release(request(6))).isEqualTo(new Release.InProgress());

        warehouse.isSlowToShow = false;
        assertThat(fulfilment.release(request(6))).isEqualTo(new Release.Accepted(accepted(), false));
        assertThat(warehouse.orders).containsExactly(LEG);
    }

    @Test
    void believesACreationOnlyWhenTheOrderIsThere() {
        warehouse.isSlowToShow = true;

        assertThat(fulfilment.release(request(6))).isEqualTo(new Release.InProgress());
        assertThat(fulfilment.find(LEG)).isEmpty();
    }

    @Test
    void letsOneCallerAtATimeTalkToTheWarehouse() {
        var meanwhile = new ArrayList<Object>();
        warehouse.meanwhile = () -> {
            warehouse.meanwhile = null;
            meanwhile.add(fulfilment.release(request(6)));
            meanwhile.add(fulfilment.cancel(LEG));
        };

        fulfilment.release(request(6));

        assertThat(meanwhile).containsExactly(new Release.InProgress(), Cancellation.IN_PROGRESS);
        assertThat(warehouse.orders).containsExactly(LEG);
    }

    @Test
    void cancelsAsLongAsTheWarehouseLetsGo() {
        fulfilment.release(request(6));

        assertThat(fulfilment.cancel(LEG)).isEqualTo(Cancellation.CANCELLED);
        assertThat(fulfilment.cancel(LEG)).isEqualTo(Cancellation.CANCELLED);
        assertThat(fulfilment.release(request(6)))
                .isInstanceOfSatisfying(
                        Release.Accepted.class,
                        accepted -> assertThat(accepted.leg().state()).isEqualTo(FulfilmentState.CANCELLED));
    }

    @Test
    void forgetsAWishThatTheWarehouseRefused() {
        fulfilment.release(request(6));
        warehouse.letsGo = false;

        assertThat(fulfilment.cancel(LEG)).isEqualTo(Cancellation.REFUSED);
        assertThat(orders.find(LEG).orElseThrow().cancelRequested()).isFalse();
    }

    @Test
    void cancelsALegThatNeverReachedTheWarehouseOnceItCannotAppearAnyMore() {
        warehouse.losesTheAnswer = true;
        warehouse.isSlowToShow = true;
        assertThatThrownBy(() -> fulfilment.release(request(6))).isSameAs(warehouse.lost);

        assertThat(fulfilment.cancel(LEG)).isEqualTo(Cancellation.IN_PROGRESS);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(fulfilment.cancel(LEG)).isEqualTo(Cancellation.CANCELLED);
        assertThat(fulfilment.find(LEG).orElseThrow().warehouseOrder()).isNull();
    }

    @Test
    void knowsNothingOfALegThatItWasNotGiven() {
        assertThat(fulfilment.cancel(LEG)).isEqualTo(Cancellation.UNKNOWN_LEG);
        assertThat(fulfilment.find(LEG)).isEmpty();
    }

    private static LegStanding accepted() {
        return new LegStanding(LEG, new NodeId("ATL"), "W-7", FulfilmentState.ACCEPTED);
    }

    private static LegRequest request(int pieces) {
        return new LegRequest(
                LEG,
                new OrderId("ORD-7"),
                new NodeId("ATL"),
                "PO-1",
                new ShipTo("Store", "1 Main St", null, "Atlanta", "GA", "30301", "US"),
                null,
                List.of(new LegRequest.Line(1, new ItemNumber("BK71"), pieces)));
    }
}
