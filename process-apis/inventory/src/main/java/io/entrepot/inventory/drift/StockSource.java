package io.entrepot.inventory.drift;

import java.util.List;
import java.util.Map;

/** Whoever can be asked what there is. Asking is a remote call: never within a transaction. */
public interface StockSource {

    Counterpart counterpart();

    /** The nodes or channels that it speaks for within the scope. */
    List<String> places(Scope scope);

    /** What it says of one of its places; an outage is said to be one. */
    Reading read(String place, Scope scope);

    /** The outcome of asking. */
    sealed interface Reading {

        /**
         * The whole list: what it does not name is nothing.
         *
         * @param leftOut what of it cannot be compared, and why
         */
        record Read(Map<Subject, Told> told, List<String> leftOut) implements Reading {}

        /** Nothing was learnt. */
        record NotRead(String reason) implements Reading {}
    }
}
