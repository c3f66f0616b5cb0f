package io.entrepot.developer.application.web;

import io.entrepot.developer.application.Scope;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Scopes as they stand in requests and answers. */
final class Scopes {

    private Scopes() {}

    static SortedSet<Scope> of(List<String> names) {
        return names.stream().map(Scope::new).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> names(SortedSet<Scope> scopes) {
        return scopes.stream().map(Scope::value).toList();
    }
}
