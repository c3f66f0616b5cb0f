package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.PurchaseLine;
import io.entrepot.erpbusinesscentral.purchase.PurchaseOrderLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names the parts of a purchase line in our language, or says which of them has no name. */
final class PurchaseLineMapping {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseLineMapping.class);

    /** How the vendor writes that there is no date, and that there is no place. */
    private static final String NO_DATE = "0001-01-01";

    private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

    private final UnitCodes units;
    private final Places places;

    PurchaseLineMapping(UnitCodes units, Places places) {
        this.units = units;
        this.places = places;
    }

    PurchaseOrderLine line(String order, int number, PurchaseLine line) {
        try {
            return understood(order, number, line);
        } catch (IllegalArgumentException | DateTimeException odd) {
            var reason = Objects.requireNonNullElse(odd.getMessage(), "cannot be read");
            LOG.warn("Line {} of purchase order {} is not understood: {}", number, order, reason);
            return new PurchaseOrderLine.NotUnderstood(
                    order, number, Objects.requireNonNullElse(line.lineObjectNumber(), ""), reason);
        }
    }

    private PurchaseOrderLine understood(String order, int number, PurchaseLine line) {
        var unit = unit(given(line.unitOfMeasureCode(), "the unit is missing"));
        return new PurchaseOrderLine.Understood(
                order,
                number,
                new ItemNumber(given(line.lineObjectNumber(), "the item is missing")),
                node(given(line.locationId(), "the place is missing")),
                quantity(line.quantity(), unit, "the ordered quantity is missing"),
                quantity(line.receivedQuantity(), unit, "the received quantity is missing"),
                date(line.expectedReceiptDate()));
    }

    private UnitOfMeasure unit(String code) {
        return units.canonical(code)
                .orElseThrow(() -> new IllegalArgumentException("unit code " + code + " has no mapping"));
    }

    private NodeId node(String location) {
        if (location.equals(NO_ID)) {
            throw new IllegalArgumentException("no place is named that the goods go to");
        }
        return places.nodeOf(location)
                .orElseThrow(() -> new IllegalArgumentException("place " + location + " is not known"));
    }

    private static Quantity quantity(@Nullable BigDecimal amount, UnitOfMeasure unit, String missing) {
        if (amount == null) {
            throw new IllegalArgumentException(missing);
        }
        return new Quantity(amount, unit);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isEmpty() || text.equals(NO_DATE) ? null : LocalDate.parse(text);
    }

    private static String given(@Nullable String value, String missing) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(missing);
        }
        return value;
    }
}
