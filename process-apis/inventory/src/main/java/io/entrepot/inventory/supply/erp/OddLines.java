package io.entrepot.inventory.supply.erp;

import static java.util.stream.Collectors.toSet;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.supply.SupplyId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Keeps a case for each line that is not understood, until it is or is gone. */
@Component
class OddLines {

    private static final Actor READING = new Actor("reading of purchase orders");

    private final ExceptionCases cases;

    OddLines(ExceptionCases cases) {
        this.cases = cases;
    }

    /** A line, why it is not understood, and how it was told. */
    record Odd(SupplyId id, String reason, Object told) {

        String subject() {
            return id.number();
        }
    }

    /** These, and no others, are not understood now. */
    void settle(Collection<Odd> lines) {
        lines.forEach(line -> cases.open(Kind.SUPPLY_NOT_UNDERSTOOD, line.subject(), line.reason(), line.told()));
        var odd = lines.stream().map(Odd::subject).collect(toSet());
        cases.list(CaseFilter.openOf(Kind.SUPPLY_NOT_UNDERSTOOD)).stream()
                .map(ExceptionCase::subject)
                .filter(subject -> !odd.contains(subject))
                .forEach(subject -> cases.resolve(
                        Kind.SUPPLY_NOT_UNDERSTOOD, subject, READING, "The line is understood now, or gone."));
    }
}
