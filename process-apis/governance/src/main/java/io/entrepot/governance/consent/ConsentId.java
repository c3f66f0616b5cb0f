package io.entrepot.governance.consent;

/** Identifies a consent. */
public record ConsentId(long value) {}
