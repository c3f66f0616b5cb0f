package io.entrepot.inventory.promise;

/** What one rule of the promise said of a node. */
public record Verdict(String rule, String sentence, boolean passed) {}
