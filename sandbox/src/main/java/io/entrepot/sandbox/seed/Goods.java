package io.entrepot.sandbox.seed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One article that the distributor sells, with its packs and what each warehouse holds at the start. */
public record Goods(
        String sku,
        String description,
        String gtin,
        BigDecimal price,
        int perCase,
        int perPallet,
        boolean lotTracked,
        Map<Place, Integer> opening) {

    private static final int COUNT = 220;
    private static final List<String> NAMES =
            List.of("Hex bolt", "Work glove", "Cable tie", "Light bulb", "Paint roller", "Pipe clamp", "Air filter");
    private static final List<String> VARIANTS =
            List.of("small", "medium", "large", "heavy duty", "economy", "stainless", "outdoor", "twin pack");
    private static final int[] CASE_SIZES = {12, 6, 24, 10, 48};
    private static final int[] CASES_ON_PALLET = {40, 60, 24, 80};

    /** The same two hundred and twenty articles on every machine. */
    public static List<Goods> catalogue() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(Goods::article).toList();
    }

    public Goods {
        opening = Map.copyOf(opening);
    }

    /** What a place holds at the start. */
    public int at(Place place) {
        return opening.getOrDefault(place, 0);
    }

    /** What all places hold together, which is what the ERP knows. */
    public int onHand() {
        return opening.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Goods article(int number) {
        var perCase = CASE_SIZES[(number - 1) % CASE_SIZES.length];
        var lotTracked = number % 10 == 0;
        var name = NAMES.get(number % NAMES.size()) + ", " + VARIANTS.get(number % VARIANTS.size());
        return new Goods(
                "SKU-%04d".formatted(number),
                lotTracked ? name + " (lot)" : name,
                gtin(number),
                BigDecimal.valueOf(150 + number * 37L % 2400, 2),
                perCase,
                perCase * CASES_ON_PALLET[(number - 1) % CASES_ON_PALLET.length],
                lotTracked,
                Stream.of(Place.values()).collect(Collectors.toMap(place -> place, place -> place.opening(number))));
    }

    /** A GTIN-13 of an invented prefix with its check digit. */
    private static String gtin(int number) {
        var digits = "9506000%05d".formatted(number);
        var sum = IntStream.range(0, digits.length())
                .map(index -> (digits.charAt(index) - '0') * (index % 2 == 0 ? 1 : 3))
                .sum();
        return digits + (10 - sum % 10) % 10;
    }
}
