package io.entrepot.developer.access;

/** Who decides for the governance team. */
public record Decider(String name) {}
