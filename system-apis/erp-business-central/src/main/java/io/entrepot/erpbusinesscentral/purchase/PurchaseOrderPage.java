package io.entrepot.erpbusinesscentral.purchase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of some purchase orders in the order of their numbers; no order is cut.
 *
 * @param last the number of the order after which the next page begins, or null where the list ends here
 */
public record PurchaseOrderPage(
        List<PurchaseOrderLine> lines, @Nullable String last) {

    public PurchaseOrderPage {
        lines = List.copyOf(lines);
    }
}
