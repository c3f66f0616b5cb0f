package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Goods;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lots of articles that are tracked by lot: one each, with its expiry. */
final class Lots {

    private static final LocalDate FIRST_EXPIRY = LocalDate.of(2027, 6, 30);
    private static final int FIRST_ID = 114_000;

    private static final List<Goods> CATALOGUE = Goods.catalogue();
    private static final Map<String, Lot> LOTS = CATALOGUE.stream()
            .filter(Goods::lotTracked)
            .map(Lots::lot)
            .collect(Collectors.toUnmodifiableMap(Lot::sku, Function.identity()));

    private Lots() {}

    /** Goods made together, which expire together. */
    record Lot(int legacyId, String name, String sku, String expires) {}

    static @Nullable Lot of(String sku) {
        return LOTS.get(sku);
    }

    private static Lot lot(Goods goods) {
        var number = CATALOGUE.indexOf(goods) + 1;
        var expires = FIRST_EXPIRY.plusDays(number).toString();
        return new Lot(FIRST_ID + number, "LOT-%04d-A".formatted(number), goods.sku(), expires);
    }
}
