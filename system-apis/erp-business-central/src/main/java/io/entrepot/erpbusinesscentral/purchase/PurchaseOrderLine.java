package io.entrepot.erpbusinesscentral.purchase;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of a purchase order by which goods come. */
public sealed interface PurchaseOrderLine {

    /** The number of the order. */
    String order();

    /** The number of the line within its order; it never changes. */
    int lineNumber();

    /**
     * A line that we can name in all its parts.
     *
     * @param received what of it has come, which may be more than was ordered
     * @param expectedOn when the rest should come; absent where the ERP has no date
     */
    record Understood(
            String order,
            int lineNumber,
            ItemNumber item,
            NodeId node,
            Quantity ordered,
            Quantity received,
            @Nullable LocalDate expectedOn)
            implements PurchaseOrderLine {

        public Quantity outstanding() {
            var rest = ordered.minus(received);
            return rest.isPositive() ? rest : Quantity.zero(ordered.unit());
        }

        public PurchaseOrderState state() {
            return outstanding().isPositive() ? PurchaseOrderState.OPEN : PurchaseOrderState.CLOSED;
        }
    }

    /**
     * A line of which a part has no name with us; nothing of it is guessed.
     *
     * @param item the ERP's name of what was ordered, as it stands
     */
    record NotUnderstood(String order, int lineNumber, String item, String reason) implements PurchaseOrderLine {}
}
