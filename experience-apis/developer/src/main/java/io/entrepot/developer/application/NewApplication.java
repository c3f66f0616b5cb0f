package io.entrepot.developer.application;

import java.util.SortedSet;

/** An application as a developer wants it. */
public record NewApplication(
        ApplicationId id, String name, String description, SortedSet<Scope> scopes, boolean boundTokens) {}
