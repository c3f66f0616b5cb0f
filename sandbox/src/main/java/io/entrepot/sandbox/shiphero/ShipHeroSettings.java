package io.entrepot.sandbox.shiphero;

/** What the stand-in of ShipHero is told at its start. */
public record ShipHeroSettings(String username, String password, int credits, int creditsPerSecond) {}
