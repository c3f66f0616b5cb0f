package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.impact.usage.BackendCalls;
import io.entrepot.foundation.impact.usage.BackendCalls.Call;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.OperationUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which calls of the last 30 days were seen at the operations of one contract of a backend. */
final class Sightings {

    /** As it is counted, which operation of which contract that is. */
    private record Counted(String name, BackendUse use, OperationUse operation) {

        /** Calls are counted with the path of the backend's address, which no declaration knows. */
        boolean fits(String called) {
            var verb = name.indexOf(' ') + 1;
            return called.equals(name)
                    || (called.startsWith(name.substring(0, verb)) && called.endsWith(name.substring(verb)));
        }
    }

    private final Map<String, List<Call>> byOperation = new HashMap<>();

    Sightings(BackendUse use, List<BackendUse> uses, BackendCalls calls) {
        var counted = uses.stream()
                .filter(other -> other.service().equals(use.service()))
                .flatMap(other -> other.operations().stream()
                        .flatMap(operation -> operation.counted().stream()
                                .map(name -> new Counted(Endpoint.key(name), other, operation))))
                .sorted(Comparator.comparingInt((Counted one) -> one.name().length())
                        .reversed())
                .toList();
        calls.ofSystem(use.service())
                .forEach(call -> place(counted, call)
                        .filter(found -> found.use().equals(use))
                        .ifPresent(found -> byOperation
                                .computeIfAbsent(found.operation().operation(), absent -> new ArrayList<>())
                                .add(call)));
    }

    /** The longest name that fits: a shorter one may be the end of another operation's. */
    private static Optional<Counted> place(List<Counted> counted, Call call) {
        var called = Endpoint.key(call.operation());
        return counted.stream().filter(one -> one.fits(called)).findFirst();
    }

    /** Calls of an operation of the contract, as the declaration names it. */
    List<Call> of(String operation) {
        return byOperation.getOrDefault(operation, List.of());
    }
}
