package io.entrepot.servicedesk.cases;

/** A message as a person has mended it, and why. */
public record Amendment(String body, String reason) {}
