package io.entrepot.developer.release;

/** Who answers for something. */
public record Team(String team, String contact) {}
