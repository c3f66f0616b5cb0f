package io.entrepot.inventory.supply.erp;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.supply.Supply;
import io.entrepot.inventory.supply.erp.ErpPurchaseOrders.PurchaseLine;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What one line of a purchase order means for supply. */
sealed interface ErpLineReading {

    /** Goods come on a day. */
    record OnItsWay(Supply supply) implements ErpLineReading {}

    /** Nothing more comes of it, or nobody has said when: nothing can be promised from it. */
    record NothingToPromise() implements ErpLineReading {}

    /** Something about it is wrong; what was known of it stays. */
    record Odd(String reason) implements ErpLineReading {}

    static ErpLineReading of(PurchaseLine line, Map<ItemNumber, Item> items, Set<NodeId> nodes) {
        try {
            return switch (line.state()) {
                case "OPEN" -> open(line, items, nodes);
                case "CLOSED", "CANCELLED" -> new NothingToPromise();
                default -> new Odd("state " + line.state() + " is not known");
            };
        } catch (IllegalArgumentException odd) {
            return new Odd(Objects.requireNonNullElse(odd.getMessage(), "cannot be understood"));
        }
    }

    /** The item's number, unless it is none that we could name. */
    static Optional<ItemNumber> number(String item) {
        try {
            return Optional.of(new ItemNumber(item));
        } catch (IllegalArgumentException unnameable) {
            return Optional.empty();
        }
    }

    private static ErpLineReading open(PurchaseLine line, Map<ItemNumber, Item> items, Set<NodeId> nodes) {
        var item = number(line.item()).map(items::get).orElse(null);
        var node = new NodeId(line.node());
        if (item == null) {
            return new Odd("the catalogue has no item " + line.item());
        }
        if (!nodes.contains(node)) {
            return new Odd("there is no node " + line.node());
        }
        var amount = new Quantity(
                line.outstanding().amount(),
                new UnitOfMeasure(line.outstanding().unit()));
        return switch (item.inBaseUnit(amount)) {
            case Item.Conversion.Converted(var pieces) -> onItsWay(line, item.number(), node, pieces);
            case Item.Conversion.NotAUnitOfTheItem _ -> new Odd(amount.unit() + " is no unit of " + item.number());
            case Item.Conversion.NotDivisible _ -> new Odd(amount + " is a fraction of " + item.baseUnit());
            case Item.Conversion.TooLarge _ -> new Odd(amount + " is more than can be");
        };
    }

    private static ErpLineReading onItsWay(PurchaseLine line, ItemNumber item, NodeId node, BigDecimal pieces) {
        var expected = line.expectedOn();
        return expected == null
                ? new NothingToPromise()
                : new OnItsWay(new Supply(line.id(), Supply.Kind.PURCHASE_ORDER, item, node, pieces, expected));
    }
}
