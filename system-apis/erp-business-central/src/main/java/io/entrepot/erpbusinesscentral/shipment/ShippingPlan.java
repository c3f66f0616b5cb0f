package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.erpbusinesscentral.item.ItemPacks;
import io.entrepot.erpbusinesscentral.order.LineFault;
import io.entrepot.erpbusinesscentral.order.SalesDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How much of each line of the ERP's order the next posting ships: exactly what left, and nothing of other lines. */
final class ShippingPlan {

    private final SalesDocument document;
    private final Map<ItemNumber, ItemPacks> packs;
    private final Map<String, BigDecimal> planned = new HashMap<>();
    private final List<LineFault> faults = new ArrayList<>();

    private ShippingPlan(SalesDocument document, Map<ItemNumber, ItemPacks> packs) {
        this.document = document;
        this.packs = packs;
    }

    static ShippingPlan of(SalesDocument document, Shipment shipment, Map<ItemNumber, ItemPacks> packs) {
        var plan = new ShippingPlan(document, packs);
        for (int index = 0; index < shipment.lines().size(); index++) {
            plan.add(index, shipment.lines().get(index));
        }
        return plan;
    }

    /** What of the shipment the order cannot take. */
    List<LineFault> faults() {
        return List.copyOf(faults);
    }

    BigDecimal of(SalesDocument.Line line) {
        return planned.getOrDefault(line.id(), BigDecimal.ZERO);
    }

    /** The lines of the ERP whose next quantities are not yet as planned. */
    List<SalesDocument.Line> toChange() {
        return document.lines().stream().filter(line -> !isAsPlanned(line)).toList();
    }

    private boolean isAsPlanned(SalesDocument.Line line) {
        return line.toShip().compareTo(of(line)) == 0 && line.toInvoice().compareTo(of(line)) == 0;
    }

    private void add(int index, Shipment.Line shipped) {
        var lines = document.lines().stream()
                .filter(line ->
                        line.lineNumber() == shipped.lineNumber() && line.item().equals(shipped.item()))
                .toList();
        if (lines.isEmpty()) {
            faults.add(new LineFault(index, "lineNumber", "unknown-line", "is no line of the order with this item"));
            return;
        }
        var amount = packs.containsKey(shipped.item())
                ? Objects.requireNonNull(packs.get(shipped.item()))
                        .convert(shipped.quantity(), lines.getFirst().unit())
                : java.util.Optional.<BigDecimal>empty();
        if (amount.isEmpty()) {
            faults.add(new LineFault(
                    index, "quantity", "not-divisible", "cannot be expressed in the unit of the order line"));
            return;
        }
        spread(index, amount.get(), lines);
    }

    /** A line that several nodes ship is several lines in the ERP: one that fits exactly is taken before any other. */
    private void spread(int index, BigDecimal amount, List<SalesDocument.Line> lines) {
        var exact =
                lines.stream().filter(line -> open(line).compareTo(amount) == 0).findFirst();
        var rest = amount;
        for (var line : exact.map(List::of).orElse(lines)) {
            var part = rest.min(open(line));
            planned.merge(line.id(), part, BigDecimal::add);
            rest = rest.subtract(part);
        }
        if (rest.signum() > 0) {
            faults.add(new LineFault(index, "quantity/amount", "more-than-open", "is more than the order has open"));
        }
    }

    private BigDecimal open(SalesDocument.Line line) {
        return line.open().subtract(of(line));
    }
}
