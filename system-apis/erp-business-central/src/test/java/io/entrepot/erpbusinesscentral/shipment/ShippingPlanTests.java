package io.entrepot.erpbusinesscentral.shipment;

import static io.entrepot.canonical.item.UnitOfMeasure.CASE;
import static io.entrepot.canonical.item.UnitOfMeasure.EACH;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.ORDER;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.anOrder;
import static io.entrepot.erpbusinesscentral.order.OrderFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.erpbusinesscentral.order.LineFault;
import io.entrepot.erpbusinesscentral.order.SalesOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan covers exactly what left, in the units and parts that the order has. */
class ShippingPlanTests {

    private static final ItemNumber ITEM = new ItemNumber("SKU-1");

    private final InMemoryErp erp = new InMemoryErp();

    @Test
    void expressesPiecesInTheUnitOfTheLine() {
        var plan = plan(anOrder(line(1, "SKU-1", Quantity.of(2, CASE), "ATL")), Quantity.of(12, EACH));

        assertThat(amounts(plan)).containsExactly("1");
    }

    @Test
    void refusesPiecesThatTheUnitOfTheLineCannotExpress() {
        var plan = plan(anOrder(line(1, "SKU-1", Quantity.of(2, CASE), "ATL")), Quantity.of(1, EACH));

        assertThat(plan.faults()).extracting(LineFault::code).containsExactly("not-divisible");
    }

    @Test
    void takesThePartOfALineThatFitsExactly() {
        var plan = plan(split(), Quantity.of(4, EACH));

        assertThat(amounts(plan)).containsExactly("0", "4");
    }

    @Test
    void spreadsOverThePartsOfALine() {
        var plan = plan(split(), Quantity.of(8, EACH));

        assertThat(plan.faults()).isEmpty();
        assertThat(amounts(plan)).containsExactly("6", "2");
    }

    @Test
    void countsLinesOfOneShipmentTogether() {
        var plan = plan(split(), Quantity.of(6, EACH), Quantity.of(5, EACH));

        assertThat(plan.faults()).extracting(LineFault::code).containsExactly("more-than-open");
    }

    private static SalesOrder split() {
        return anOrder(line(1, "SKU-1", Quantity.of(6, EACH), "ATL"), line(1, "SKU-1", Quantity.of(4, EACH), "DFW"));
    }

    private ShippingPlan plan(SalesOrder order, Quantity... shipped) {
        erp.add(order);
        var lines = java.util.stream.Stream.of(shipped)
                .map(quantity -> new Shipment.Line(1, ITEM, quantity))
                .toList();
        return ShippingPlan.of(
                erp.named(ORDER).getFirst(), new Shipment(ORDER, new ShipmentId("S-1"), lines), erp.of(List.of(ITEM)));
    }

    private List<String> amounts(ShippingPlan plan) {
        return erp.named(ORDER).getFirst().lines().stream()
                .map(line -> plan.of(line).toPlainString())
                .toList();
    }
}
