package io.entrepot.orders.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order as a whole stands where its legs and shipments put it, however the news arrive. */
class OrderProgressTests {

    private static final OrderId ID = new OrderId("ORD-1");
    private static final ItemNumber ITEM = new ItemNumber("SKU-1");
    private static final LegId ATL = LegId.of(ID, 1);
    private static final LegId DFW = LegId.of(ID, 2);
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void isAllocatedWhenEveryLineHasALeg() {
        assertThat(allocated(Map.of()).state()).isEqualTo(OrderState.ALLOCATED);
    }

    @Test
    void isPartiallyAllocatedWhileSomethingLacks() {
        assertThat(allocated(Map.of(1, pieces(3))).state()).isEqualTo(OrderState.PARTIALLY_ALLOCATED);
    }

    @Test
    void isBackorderedWhenNothingCouldBeReserved() {
        var order = received().accepted().allocated(new Allocation.Reserved(List.of(), Map.of(1, pieces(10))));

        assertThat(order.state()).isEqualTo(OrderState.BACKORDERED);
    }

    @Test
    void isPartiallyShippedUntilTheLastLegLeft() {
        var order = allocated(Map.of()).departed(shipment("S1", ATL, 4));

        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_SHIPPED);
        assertThat(order.departed(shipment("S2", DFW, 6)).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void addsUpPartsOfALeg() {
        var order = allocated(Map.of()).departed(shipment("S1", ATL, 1));

        assertThat(order.isLegShipped(ATL)).isFalse();
        assertThat(order.departed(shipment("S2", ATL, 3)).isLegShipped(ATL)).isTrue();
    }

    @Test
    void countsARepeatedShipmentOnce() {
        var once = allocated(Map.of()).departed(shipment("S1", ATL, 4));

        assertThat(once.departed(shipment("S1", ATL, 4))).isEqualTo(once);
    }

    @Test
    void isDeliveredWhenEveryShipmentIs() {
        var shipped = allocated(Map.of()).departed(shipment("S1", ATL, 4)).departed(shipment("S2", DFW, 6));

        var one = shipped.delivered(new ShipmentId("S1"), NOW);
        assertThat(one.state()).isEqualTo(OrderState.SHIPPED);
        assertThat(one.delivered(new ShipmentId("S2"), NOW).state()).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void neverGoesBackForLateNews() {
        var shipped = allocated(Map.of()).departed(shipment("S1", ATL, 4));

        var late = shipped.legReached(ATL, LegState.ACKNOWLEDGED);

        assertThat(late.leg(ATL))
                .hasValueSatisfying(leg -> assertThat(leg.state()).isEqualTo(LegState.SHIPPED));
    }

    @Test
    void staysCancelledWhateverIsToldAfterwards() {
        var cancelled = allocated(Map.of()).legCancelled(ATL).cancelled(StateReason.CANCELLED_BY_PARTNER);

        assertThat(cancelled.legReached(ATL, LegState.PACKED).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.isCancellable()).isFalse();
    }

    @Test
    void canBeCancelledUntilGoodsLeave() {
        assertThat(allocated(Map.of()).isCancellable()).isTrue();
        assertThat(allocated(Map.of()).departed(shipment("S1", ATL, 4)).isCancellable())
                .isFalse();
    }

    private static Order received() {
        var address = new Address("Store", "1 Main St", null, "Atlanta", "GA", "30301", "US");
        return new OrderRequest(
                        new ConsumerId("acme-retail"),
                        "PO-1",
                        null,
                        address,
                        new Sourcing(true, true),
                        List.of(new OrderLine(1, ITEM, pieces(10), null)),
                        null)
                .received(ID, NOW);
    }

    private static Order allocated(Map<Integer, Quantity> backordered) {
        return received()
                .accepted()
                .allocated(new Allocation.Reserved(List.of(leg(ATL, "ATL", 4), leg(DFW, "DFW", 6)), backordered));
    }

    private static Leg leg(LegId id, String node, int pieces) {
        return new Leg(
                id, new NodeId(node), LegState.RESERVED, null, List.of(new LegLine(1, ITEM, pieces(pieces))), null);
    }

    private static Shipment shipment(String id, LegId leg, int pieces) {
        return new Shipment(
                new ShipmentId(id),
                leg,
                new NodeId("ATL"),
                "UPS",
                "1Z",
                NOW,
                null,
                List.of(new LegLine(1, ITEM, pieces(pieces))),
                Posting.REQUESTED,
                false);
    }

    private static Quantity pieces(int count) {
        return Quantity.of(count, UnitOfMeasure.EACH);
    }
}
