package io.entrepot.wmsshiphero.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import io.entrepot.foundation.warehouse.order.FulfilmentOrder;
import io.entrepot.foundation.warehouse.order.Progress;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Cancelled;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Departed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Packed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Pick;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Picked;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.ShippedLine;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Shown;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A leg moves forward only, and each fact about it is told once. */
class HearingTests {

    private static final ItemNumber ITEM = new ItemNumber("BK71");
    private static final WarehouseOrderId ID = new WarehouseOrderId("T3JkZXI6NQ==", "5", null);
    private static final Shown OPEN = new Shown(ID, Status.OPEN, "pending", List.of());

    private final Hearing hearing = new Hearing(Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void isAcknowledgedOnceUnderTheWarehousesNumber() {
        var first = hearing.of(requested(), OPEN);
        var second = hearing.of(first.toldOrder(), OPEN);

        assertThat(ids(first)).containsExactly("ORD-7-1/ACKNOWLEDGED");
        assertThat(first.order().state()).isEqualTo(FulfilmentState.ACCEPTED);
        assertThat(second).isEqualTo(Progress.unchanged(first.toldOrder()));
    }

    @Test
    void tellsThePickWhenEveryPieceIsPicked() {
        var first = hearing.of(accepted(), picked(5));
        var second = hearing.of(first.toldOrder(), picked(3));

        assertThat(ids(first)).isEmpty();
        assertThat(first.order().state()).isEqualTo(FulfilmentState.PICKING);
        assertThat(ids(second)).containsExactly("ORD-7-1/PICK_CONFIRMED");
        assertThat(second.tellings().getFirst().milestone().lines())
                .extracting(line -> line.quantity().amount().intValue())
                .containsExactly(6, 2);
    }

    @Test
    void isShippedWhenTheLastShipmentLeft() {
        var first = hearing.of(accepted(), departed("1", new ShippedLine(1, 6, null)));
        var second = hearing.of(first.toldOrder(), departed("2", new ShippedLine(2, 2, null)));

        assertThat(first.order().state()).isEqualTo(FulfilmentState.PACKED);
        assertThat(second.order().state()).isEqualTo(FulfilmentState.SHIPPED);
        assertThat(ids(second)).containsExactly("ORD-7-1-S2/SHIPMENT_DEPARTED");
    }

    @Test
    void isShippedShortWhenTheWarehouseCallsItFulfilled() {
        var departure = departed("1", new ShippedLine(1, 5, null));
        var progress = hearing.of(accepted(), new Shown(ID, Status.FULFILLED, "fulfilled", List.of(departure)));

        assertThat(progress.order().state()).isEqualTo(FulfilmentState.SHIPPED);
        assertThat(ids(progress)).containsExactly("ORD-7-1/PICK_CONFIRMED", "ORD-7-1-S1/SHIPMENT_DEPARTED");
        assertThat(progress.toldOrder().isSettled()).isTrue();
    }

    @Test
    void setsAsideAShipmentOfAnUnknownLine() {
        var progress = hearing.of(accepted(), departed("1", new ShippedLine(9, 5, null)));

        assertThat(progress.oddities()).hasSize(1);
        assertThat(progress.order()).isEqualTo(accepted());
    }

    @Test
    void believesAShipmentMoreThanACancellation() {
        var cancelled = hearing.of(accepted(), new Cancelled());
        var departed = hearing.of(
                cancelled.toldOrder(), departed("1", new ShippedLine(1, 6, null), new ShippedLine(2, 2, null)));

        assertThat(cancelled.oddities()).hasSize(1);
        assertThat(cancelled.order().state()).isEqualTo(FulfilmentState.CANCELLED);
        assertThat(departed.order().state()).isEqualTo(FulfilmentState.SHIPPED);
        assertThat(ids(departed)).containsExactly("ORD-7-1-S1/SHIPMENT_DEPARTED");
    }

    @Test
    void findsNothingOddInACancellationThatWasAskedFor() {
        var progress = hearing.of(accepted().withCancelRequested(true), new Cancelled());

        assertThat(progress.oddities()).isEmpty();
        assertThat(progress.order().state()).isEqualTo(FulfilmentState.CANCELLED);
    }

    @Test
    void setsAsideAStatusThatItDoesNotKnow() {
        var progress = hearing.of(accepted(), new Shown(ID, Status.UNKNOWN, "Parked", List.of()));

        assertThat(progress.oddities())
                .extracting(Progress.Oddity::detail)
                .containsExactly("The fulfilment-status code 'Parked' has no mapping.");
        assertThat(progress.order().state()).isEqualTo(FulfilmentState.ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void endsTheSameInAnyOrderOfReports(long seed) {
        var departure = departed("1", new ShippedLine(1, 6, null), new ShippedLine(2, 2, null));
        var reports = new ArrayList<OrderReport>(List.of(
                picked(8),
                new Packed(),
                departure,
                departure,
                new Packed(),
                new Shown(ID, Status.FULFILLED, "fulfilled", List.of(departure))));
        Collections.shuffle(reports, new Random(seed));
        var order = requested();
        var told = new ArrayList<String>();
        for (var report : reports) {
            var progress = hearing.of(order, report);
            told.addAll(ids(progress));
            order = progress.toldOrder();
        }

        assertThat(order.state()).isEqualTo(FulfilmentState.SHIPPED);
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "ORD-7-1/ACKNOWLEDGED",
                        "ORD-7-1/PICK_CONFIRMED",
                        "ORD-7-1/PACKED",
                        "ORD-7-1-S1/SHIPMENT_DEPARTED");
    }

    private static Picked picked(int pieces) {
        return new Picked(List.of(new Pick(ITEM, pieces)));
    }

    private static Departed departed(String number, ShippedLine... lines) {
        return new Departed(number, null, List.of(lines), "UPS", List.of("1Z" + number));
    }

    private static List<String> ids(Progress progress) {
        return progress.tellings().stream().map(Telling::eventId).toList();
    }

    private FulfilmentOrder accepted() {
        return hearing.of(requested(), OPEN).toldOrder();
    }

    private static FulfilmentOrder requested() {
        return FulfilmentOrder.requested(new LegRequest(
                new LegId("ORD-7-1"),
                new OrderId("ORD-7"),
                new NodeId("ATL"),
                "PO-1",
                new ShipTo("Store", "1 Main St", null, "Atlanta", "GA", "30301", "US"),
                null,
                Stream.of(new LegRequest.Line(1, ITEM, 6), new LegRequest.Line(2, ITEM, 2))
                        .toList()));
    }
}
