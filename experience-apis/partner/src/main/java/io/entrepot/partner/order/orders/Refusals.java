package io.entrepot.partner.order.orders;

import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.partner.order.Placement;
import io.entrepot.partner.order.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the orders API's refusals as answers to the partner; what the partner did not cause stays a failure of ours. */
final class Refusals {

    private static final Set<String> FIELDS_OF_THE_PARTNER =
            Set.of("reference", "shipTo", "lines", "requestedDelivery", "sourcing");

    private Refusals() {}

    static boolean is(ProblemType type, PermanentBackendException refusal) {
        return refusal.problem()
                .map(BackendProblem::type)
                .filter(type.uri().toString()::equals)
                .isPresent();
    }

    static boolean isOfInput(PermanentBackendException refusal) {
        return is(ProblemType.MALFORMED_REQUEST, refusal) || is(ProblemType.INVALID_REQUEST, refusal);
    }

    static Placement placement(PermanentBackendException refusal) {
        if (is(ProblemType.IDEMPOTENCY_KEY_REUSED, refusal)) {
            return new Placement.KeyReused();
        }
        if (is(ProblemType.REQUEST_IN_PROGRESS, refusal)) {
            return new Placement.InProgress();
        }
        var violations = violations(refusal);
        if (violations.isEmpty()) {
            throw refusal;
        }
        return new Placement.Invalid(violations);
    }

    /** Both APIs name the fields of an order alike; the consumer, which only we send, is none of the partner's. */
    private static List<Violation> violations(PermanentBackendException refusal) {
        return refusal.problem().map(BackendProblem::errors).filter(Objects::nonNull).stream()
                .flatMap(List::stream)
                .flatMap(Refusals::violation)
                .toList();
    }

    private static Stream<Violation> violation(InputError error) {
        return Optional.of(error.pointer())
                .filter(pointer -> pointer.startsWith("/"))
                .filter(pointer -> FIELDS_OF_THE_PARTNER.contains(pointer.split("/", 3)[1]))
                .map(pointer -> new Violation(pointer, error.code(), error.message()))
                .stream();
    }
}
