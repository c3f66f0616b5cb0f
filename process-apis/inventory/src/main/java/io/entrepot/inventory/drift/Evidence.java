package io.entrepot.inventory.drift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that may explain a difference.
 *
 * @param underway documents that one side has and the other will have, with the effect until then
 * @param countedTwiceHere what we hold twice, with the effect of the second
 * @param knownThere documents that the other side knows too, with the effect if it counted them twice
 * @param openCases what we could not understand of this item there
 * @param toldBefore what we told the other side earlier, so that it may have missed what followed
 */
public record Evidence(
        List<Document> underway,
        List<Document> countedTwiceHere,
        List<Document> knownThere,
        List<String> openCases,
        List<BigDecimal> toldBefore) {

    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());

    /** More documents than these are not tried in every combination. */
    private static final int MOST_SUMS = 20_000;

    public Evidence {
        underway = List.copyOf(underway);
        countedTwiceHere = List.copyOf(countedTwiceHere);
        knownThere = List.copyOf(knownThere);
        openCases = List.copyOf(openCases);
        toldBefore = List.copyOf(toldBefore);
    }

    /** The same with what could not be understood. */
    public Evidence with(List<String> cases) {
        return new Evidence(underway, countedTwiceHere, knownThere, cases, toldBefore);
    }

    /** Documents under way that together come to exactly this. */
    Optional<List<Document>> underwayOf(BigDecimal amount) {
        Map<BigDecimal, List<Document>> sums = new LinkedHashMap<>();
        sums.put(plain(BigDecimal.ZERO), List.of());
        for (var document : underway) {
            for (var sum : List.copyOf(sums.entrySet())) {
                var with = new ArrayList<>(sum.getValue());
                with.add(document);
                sums.putIfAbsent(plain(sum.getKey().add(document.effect())), with);
            }
            if (sums.size() > MOST_SUMS) {
                break;
            }
        }
        return Optional.ofNullable(sums.get(plain(amount))).filter(documents -> !documents.isEmpty());
    }

    static Optional<Document> exactly(List<Document> documents, BigDecimal amount) {
        return documents.stream()
                .filter(document -> document.effect().compareTo(amount) == 0)
                .findFirst();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
}
