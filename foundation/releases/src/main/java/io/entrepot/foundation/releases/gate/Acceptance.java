package io.entrepot.foundation.releases.gate;

import io.entrepot.foundation.contracts.document.Part;
import io.entrepot.foundation.impact.Impact.Hit;
import java.time.LocalDate;

/**
 * That somebody knows of a breaking change and has a plan for it.
 *
 * @param operation of the backend
 * @param code of the change; empty for all of the operation
 * @param until the last day on which it counts
 */
public record Acceptance(String operation, String code, String by, String plan, LocalDate until) {

    static Acceptance of(Part declared, DeclaredRelease.Reading reading) {
        return new Acceptance(
                reading.text(declared, "operation"),
                declared.at("code").text(),
                reading.text(declared, "by"),
                reading.text(declared, "plan"),
                reading.date(declared, "until"));
    }

    boolean isFor(Hit hit) {
        return operation.equals(hit.operation()) && (code.isEmpty() || code.equals(hit.code()));
    }

    boolean countsOn(LocalDate day) {
        return !day.isAfter(until);
    }
}
