package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.seed.Goods;
import io.entrepot.sandbox.seed.Place;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the warehouse holds on its first day: two lots of what is tracked by lot, on two shelves. */
final class Opening {

    private static final LocalDate FIRST_EXPIRY = LocalDate.of(2027, 3, 31);
    private static final int MONTHS_BETWEEN_LOTS = 6;

    private final Store store;

    Opening(Store store) {
        this.store = store;
    }

    void enter() {
        store.put(new Bin(store.id("bin"), Bin.SHELF, false));
        store.put(new Bin(store.id("bin"), Bin.BULK, false));
        store.put(new Bin(store.id("bin"), Bin.DAMAGED, true));
        var catalogue = Goods.catalogue();
        var now = store.now();
        for (int index = 0; index < catalogue.size(); index++) {
            enter(catalogue.get(index), index + 1, now);
        }
    }

    private void enter(Goods goods, int number, Instant now) {
        var product =
                new Product(store.id("product"), goods.sku(), goods.description(), "EA", goods.lotTracked(), now, now);
        store.put(product);
        var pieces = goods.at(Place.SEA);
        if (goods.lotTracked()) {
            var expires = FIRST_EXPIRY.plusDays(number);
            lot(product, "LOT-%04d-S1".formatted(number), expires, Bin.SHELF, pieces - pieces / 2);
            var later = expires.plusMonths(MONTHS_BETWEEN_LOTS);
            lot(product, "LOT-%04d-S2".formatted(number), later, Bin.BULK, pieces / 2);
        } else {
            lot(product, null, null, Bin.SHELF, pieces);
        }
    }

    private void lot(
            Product product, @Nullable String number, @Nullable LocalDate expires, String binName, int pieces) {
        var lot = new Lot(store.id("lot"), product.id(), number, expires, false);
        store.put(lot);
        var bin = store.binOf(binName);
        if (bin != null) {
            store.add(new Spot(lot.id(), bin.id()), pieces);
        }
    }
}
