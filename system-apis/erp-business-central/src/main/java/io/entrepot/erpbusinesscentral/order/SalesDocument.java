package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An open sales order as the ERP holds it.
 *
 * @param tag the version that was read; a change names it and is refused when it is no longer current
 */
public record SalesDocument(String id, String tag, String number, List<Line> lines) {

    public SalesDocument {
        lines = List.copyOf(lines);
    }

    /** One line with what is done and what the next posting would do; amounts are in {@code unit}. */
    public record Line(
            String id,
            String tag,
            int lineNumber,
            ItemNumber item,
            UnitOfMeasure unit,
            @Nullable NodeId node,
            BigDecimal ordered,
            BigDecimal shipped,
            BigDecimal invoiced,
            BigDecimal toShip,
            BigDecimal toInvoice) {

        public BigDecimal open() {
            return ordered.subtract(shipped);
        }

        private boolean isAsAsked(SalesOrder.Line asked) {
            return lineNumber == asked.lineNumber()
                    && item.equals(asked.item())
                    && asked.node().equals(node)
                    && new Quantity(ordered, unit).equals(asked.quantity());
        }
    }

    public boolean isUntouched() {
        return lines.stream()
                .allMatch(
                        line -> line.shipped().signum() == 0 && line.invoiced().signum() == 0);
    }

    /** Whether the ERP holds exactly the lines that were asked for: items, quantities, units and places. */
    public boolean isAsAsked(SalesOrder order) {
        return lines.size() == order.lines().size()
                && order.lines().stream()
                        .allMatch(asked -> matching(asked).findAny().isPresent());
    }

    private Stream<Line> matching(SalesOrder.Line asked) {
        return lines.stream().filter(line -> line.isAsAsked(asked));
    }
}
