package io.entrepot.developer.application;

import java.util.List;

/** What became of an attempt to register an application. */
public sealed interface Registration {

    /** The application is there; the same attempt again is answered the same, for a while. */
    record Registered(Credentials credentials) implements Registration {}

    /** Another application, or an earlier attempt, has the name. */
    record NameTaken(ApplicationId id) implements Registration {}

    /** The key already stands for another application. */
    record KeyReused() implements Registration {}

    /** Nobody gets these scopes without asking, or they do not exist. */
    record ScopesRefused(List<Scope> scopes) implements Registration {}

    /** The partner has as many as one may have. */
    record TooMany(int most) implements Registration {}
}
