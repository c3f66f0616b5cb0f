package io.entrepot.governance.release;

/** Who answers for something. */
public record Owner(String team, String contact) {}
