package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import java.util.List;

/** Orders for tests. */
public final class OrderFixtures {

    public static final OrderId ORDER = new OrderId("ORD-1");

    private OrderFixtures() {}

    public static SalesOrder anOrder(SalesOrder.Line... lines) {
        return new SalesOrder(
                ORDER,
                new ConsumerId("acme-retail"),
                "PO-1",
                null,
                new Address("Store 12", "1 Main St", null, "Atlanta", "GA", "30301", "US"),
                List.of(lines));
    }

    public static SalesOrder.Line line(int number, String item, long amount) {
        return line(number, item, Quantity.of(amount, UnitOfMeasure.EACH), "ATL");
    }

    public static SalesOrder.Line line(int number, String item, Quantity quantity, String node) {
        return new SalesOrder.Line(number, new ItemNumber(item), quantity, new NodeId(node));
    }
}
