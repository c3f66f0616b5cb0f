package io.entrepot.wmsopenboxes.fulfilment;

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
import io.entrepot.foundation.warehouse.order.Progress.Oddity;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.foundation.warehouse.order.WarehouseReport;
import io.entrepot.wmsopenboxes.cases.Kind;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Departed;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Gone;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Pick;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Shown;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Status;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A poll may have missed steps: what a later state implies is told before it, each fact once. */
class HearingTests {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LEFT = Instant.parse("2026-11-23T09:40:00Z");
    private static final WarehouseOrderId ID = new WarehouseOrderId("m1", "M-1", "s1");
    private static final Departed DEPARTED = new Departed("SH-1", LEFT, "1Z1");

    @Test
    void tellsWhatAPollHasMissedBeforeTheDeparture() {
        var progress = heard(requested(), shown(Status.SHIPPED, List.of(new Pick(1, 4, "L1"), new Pick(1, 2, "L2"))));

        assertThat(ids(progress))
                .containsExactly(
                        "ORD-7-1/ACKNOWLEDGED",
                        "ORD-7-1/PICK_CONFIRMED",
                        "ORD-7-1/PACKED",
                        "ORD-7-1-S1/SHIPMENT_DEPARTED");
        var departed = progress.tellings().getLast().milestone();
        assertThat(departed.occurredAt()).isEqualTo(LEFT);
        assertThat(departed.lines()).extracting(line -> line.lot()).containsExactly("L1", "L2");
        assertThat(progress.order().state()).isEqualTo(FulfilmentState.SHIPPED);
        assertThat(progress.toldOrder().isSettled()).isTrue();
    }

    @Test
    void tellsNothingTwice() {
        var shipped = shown(Status.SHIPPED, List.of(new Pick(1, 6, null)));
        var first = heard(requested(), shipped);

        assertThat(heard(first.toldOrder(), shipped)).isEqualTo(Progress.unchanged(first.toldOrder()));
    }

    @Test
    void asksForAPersonWhenAStatusHasNoMapping() {
        var progress = heard(accepted(), new Shown(ID, Status.UNKNOWN, "PARKED", List.of(), null));

        assertThat(progress.oddities())
                .containsExactly(
                        new Oddity(Kind.UNKNOWN_STATUS, "", "The movement-status code 'PARKED' has no mapping."));
        assertThat(progress.order()).isEqualTo(accepted());
    }

    @Test
    void asksForAPersonWhenWhatLeftHasNoShipment() {
        var progress = heard(accepted(), shown(Status.SHIPPED, List.of()));

        assertThat(progress.oddities()).extracting(Oddity::kind).containsExactly(Kind.MISSING_SHIPMENT);
        assertThat(progress.order().state()).isEqualTo(FulfilmentState.ACCEPTED);
    }

    @Test
    void isCancelledWhenItIsGone() {
        var unasked = heard(accepted(), new Gone());
        var asked = heard(accepted().withCancelRequested(true), new Gone());

        assertThat(unasked.order().state()).isEqualTo(FulfilmentState.CANCELLED);
        assertThat(unasked.oddities()).extracting(Oddity::kind).containsExactly(Kind.UNASKED_CANCELLATION);
        assertThat(asked.order().state()).isEqualTo(FulfilmentState.CANCELLED);
        assertThat(asked.oddities()).isEmpty();
    }

    @Test
    void staysShippedWhenItIsGoneAfterwards() {
        var shipped = heard(accepted(), shown(Status.SHIPPED, List.of(new Pick(1, 6, null))));

        var gone = heard(shipped.toldOrder(), new Gone());

        assertThat(gone.order().state()).isEqualTo(FulfilmentState.SHIPPED);
        assertThat(gone.oddities()).extracting(Oddity::kind).containsExactly(Kind.LOST_ORDER);
    }

    private static Progress heard(FulfilmentOrder order, WarehouseReport report) {
        return report.on(order, NOW);
    }

    private static Shown shown(Status status, List<Pick> picks) {
        return new Shown(ID, status, status.name(), picks, status == Status.SHIPPED ? DEPARTED : null);
    }

    private static List<String> ids(Progress progress) {
        return progress.tellings().stream().map(Telling::eventId).toList();
    }

    private static FulfilmentOrder accepted() {
        return heard(requested(), shown(Status.OPEN, List.of())).toldOrder();
    }

    private static FulfilmentOrder requested() {
        return FulfilmentOrder.requested(new LegRequest(
                new LegId("ORD-7-1"),
                new OrderId("ORD-7"),
                new NodeId("SEA"),
                "PO-1",
                new ShipTo("Store", "1 Main St", null, "Seattle", "WA", "98101", "US"),
                null,
                List.of(new LegRequest.Line(1, new ItemNumber("BK71"), 6))));
    }
}
