package io.entrepot.sandbox.edi;

import io.entrepot.sandbox.edi.State.Holding;
import io.entrepot.sandbox.seed.Goods;
import io.entrepot.sandbox.seed.Place;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What lies in the warehouse, by article, lot and code of the 846. */
final class Shelves {

    static final String FOR_SALE = "33";
    static final String DAMAGED = "74";
    static final String ON_HOLD = "QH";

    private static final LocalDate FIRST_EXPIRY = LocalDate.of(2027, 6, 30);

    private final List<Holding> holdings = new ArrayList<>();

    List<Holding> all() {
        return holdings;
    }

    void restore(List<Holding> saved) {
        holdings.clear();
        holdings.addAll(saved);
    }

    void open() {
        holdings.clear();
        var number = 0;
        for (var goods : Goods.catalogue()) {
            number++;
            var lot = goods.lotTracked() ? "LOT-%04d-E".formatted(number) : "";
            var expiry =
                    goods.lotTracked() ? FIRST_EXPIRY.plusDays(number).format(DateTimeFormatter.BASIC_ISO_DATE) : "";
            holdings.add(new Holding(goods.sku(), lot, expiry, FOR_SALE, goods.at(Place.EWR)));
        }
    }

    Stream<Holding> of(String sku) {
        return holdings.stream().filter(holding -> holding.sku().equals(sku));
    }

    int forSale(String sku) {
        return of(sku).filter(holding -> holding.code().equals(FOR_SALE))
                .mapToInt(Holding::pieces)
                .sum();
    }

    /** Adds pieces, or takes them where the number is below zero. */
    void change(String sku, String lot, String expiry, String code, int pieces) {
        for (int index = 0; index < holdings.size(); index++) {
            var holding = holdings.get(index);
            if (holding.sku().equals(sku)
                    && holding.lot().equals(lot)
                    && holding.code().equals(code)) {
                holdings.set(index, holding.with(holding.pieces() + pieces));
                return;
            }
        }
        holdings.add(new Holding(sku, lot, expiry, code, pieces));
    }

    /** Takes pieces for sale, of the lots that expire first, as far as there are any. */
    List<Holding> take(String sku, int pieces) {
        var taken = new ArrayList<Holding>();
        var left = pieces;
        var lots = of(sku).filter(holding -> holding.code().equals(FOR_SALE) && holding.pieces() > 0)
                .sorted(Comparator.comparing(Holding::expiry))
                .toList();
        for (var lot : lots) {
            var some = Math.min(left, lot.pieces());
            if (some > 0) {
                change(sku, lot.lot(), lot.expiry(), FOR_SALE, -some);
                taken.add(lot.with(some));
                left -= some;
            }
        }
        return taken;
    }
}
