package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.order.LineFault;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.time.Duration;
import java.util.List;

/** The problems that several operations answer with. */
final class Refusals {

    private Refusals() {}

    static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }

    static ProblemException ambiguous() {
        return conflict("The ERP holds more than one document for this order; a person must look at them.");
    }

    static ProblemException faultyLines(List<LineFault> faults) {
        var errors = faults.stream()
                .map(fault ->
                        new InputError("/lines/" + fault.index() + "/" + fault.field(), fault.code(), fault.message()))
                .toList();
        var first = errors.getFirst();
        return new ProblemException(ProblemType.INVALID_REQUEST, first.pointer() + ": " + first.message(), errors);
    }

    /** The caller repeats the request after that time. */
    static TransientBackendException undecided(Duration wait) {
        return TransientBackendException.busy("erp", "the outcome of an earlier attempt is open", wait);
    }
}
