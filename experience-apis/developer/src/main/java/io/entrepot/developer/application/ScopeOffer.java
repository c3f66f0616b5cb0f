package io.entrepot.developer.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The scopes that an application of a partner can have.
 *
 * @param free each developer takes them
 * @param onRequest the governance team decides
 */
public record ScopeOffer(SortedSet<Scope> free, SortedSet<Scope> onRequest) {

    /** The wanted ones that are neither free nor held already. */
    List<Scope> notFree(Collection<Scope> wanted, Set<Scope> held) {
        return wanted.stream()
                .filter(scope -> !free.contains(scope) && !held.contains(scope))
                .toList();
    }

    public SortedSet<Scope> all() {
        var all = new TreeSet<>(free);
        all.addAll(onRequest);
        return all;
    }
}
