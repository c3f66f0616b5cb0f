package io.entrepot.developer.application;

import java.util.List;

/** What became of an attempt to change an application. */
public sealed interface Changing {

    record Changed(Application application) implements Changing {}

    /** It would get scopes that nobody gets without asking. */
    record ScopesRefused(List<Scope> scopes) implements Changing {}

    record Unknown() implements Changing {}
}
