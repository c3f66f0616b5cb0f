package io.entrepot.foundation.impact.use;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.contracts.document.Part;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What we use of one operation of a backend. Fields are paths from the body on, for example {@code lines.quantity}; lists are
 * stepped through without a sign of their own.
 *
 * @param operation method and path below the root of the contract, for example {@code GET /salesOrders({id})}
 * @param parameters what we send beside body and path, by name
 * @param filters what we filter and sort by, as paths of an element of the answer's list
 * @param counted as which its calls are counted: as the client writes it, below the address of the backend
 * @param by which of our operations lead to it
 */
public record OperationUse(
        String operation,
        SortedSet<String> sends,
        SortedSet<String> reads,
        SortedSet<String> parameters,
        SortedSet<String> filters,
        SortedSet<String> counted,
        SortedSet<String> by) {

    static OperationUse of(Part declared) {
        return new OperationUse(
                declared.at("operation").text(),
                texts(declared, "sends"),
                texts(declared, "reads"),
                texts(declared, "parameters"),
                texts(declared, "filters"),
                counted(declared),
                texts(declared, "by"));
    }

    private static SortedSet<String> counted(Part declared) {
        var stated = texts(declared, "counted");
        return stated.isEmpty() ? new TreeSet<>(List.of(declared.at("operation").text())) : stated;
    }

    private static SortedSet<String> texts(Part declared, String name) {
        return new TreeSet<>(
                declared.at(name).elements().stream().map(Part::text).toList());
    }

    /** The same for every naming of the variables in the path. */
    public String key() {
        return Endpoint.key(operation);
    }
}
