package io.entrepot.wmsopenboxes.stock;

import java.time.Instant;

/** An article of the warehouse system, in its own words. */
public record Product(String id, String code, String unit, Instant lastUpdated) {}
