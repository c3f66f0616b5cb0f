package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.erpbusinesscentral.item.ItemPacks;
import io.entrepot.erpbusinesscentral.shipment.PostedDocuments.PostedShipment;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the ERP's posted documents say about a posting whose answer may have been lost. */
sealed interface Evidence {

    /** It took effect as these documents. */
    record Posted(Posting.Documents documents) implements Evidence {}

    /** Nothing new is there. */
    record Absent() implements Evidence {}

    /** One of the two documents is there: the other must follow. */
    record Incomplete() implements Evidence {}

    /** Something else was posted than was asked for. */
    record Contradicting() implements Evidence {}

    static Evidence of(Posting posting, PostedDocuments all, Map<ItemNumber, ItemPacks> packs) {
        var news = all.without(posting.documentsBefore());
        var shipments = news.shipments();
        var invoices = news.invoices();
        if (shipments.isEmpty() && invoices.isEmpty()) {
            return new Absent();
        }
        if (shipments.isEmpty() || invoices.isEmpty()) {
            return new Incomplete();
        }
        var single = shipments.size() == 1 && invoices.size() == 1;
        return single && matches(posting.shipment(), shipments.getFirst(), packs)
                ? new Posted(new Posting.Documents(shipments.getFirst().number(), invoices.getFirst()))
                : new Contradicting();
    }

    private static boolean matches(Shipment asked, PostedShipment posted, Map<ItemNumber, ItemPacks> packs) {
        var sums = new HashMap<ItemNumber, BigDecimal>();
        asked.lines().forEach(line -> add(sums, line.item(), inBaseUnits(line.item(), line.quantity(), packs)));
        posted.lines()
                .forEach(line -> add(
                        sums,
                        line.item(),
                        inBaseUnits(line.item(), line.quantity(), packs).negate()));
        return sums.values().stream().allMatch(difference -> difference.signum() == 0);
    }

    private static void add(Map<ItemNumber, BigDecimal> sums, ItemNumber item, BigDecimal amount) {
        sums.merge(item, amount, BigDecimal::add);
    }

    /** A unit that the item does not have counts as an amount that nothing equals. */
    private static BigDecimal inBaseUnits(ItemNumber item, Quantity quantity, Map<ItemNumber, ItemPacks> packs) {
        @Nullable ItemPacks known = packs.get(item);
        return known == null
                ? quantity.amount()
                : known.convert(quantity, known.baseUnit()).orElse(Quantity.LARGEST);
    }
}
