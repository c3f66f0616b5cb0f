package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.util.Collection;

/** Takes what is found while one operation is compared. */
final class Findings {

    private final String operation;
    private final Collection<Finding> found;

    Findings(String operation, Collection<Finding> found) {
        this.operation = operation;
        this.found = found;
    }

    void breaking(String code, Part place, String words) {
        add(Verdict.BREAKING, code, place, words);
    }

    void compatible(String code, Part place, String words) {
        add(Verdict.COMPATIBLE, code, place, words);
    }

    void toBeLookedAt(String code, Part place, String words) {
        add(Verdict.TO_BE_LOOKED_AT, code, place, words);
    }

    void add(Verdict verdict, String code, Part place, String words) {
        found.add(new Finding(verdict, code, operation, place.pointer(), words));
    }
}
