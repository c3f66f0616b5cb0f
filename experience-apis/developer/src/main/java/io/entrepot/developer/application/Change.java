package io.entrepot.developer.application;

import java.util.SortedSet;

/** What a developer can change of an application, as it is to be afterwards. */
public record Change(String name, String description, SortedSet<Scope> scopes, boolean enabled) {}
