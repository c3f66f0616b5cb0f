package io.entrepot.wmsopenboxes.stock;

import java.time.Duration;

/**
 * How far what the warehouse system shows is behind what happened in it.
 *
 * @param overlap how far back each reading of a list of changes reaches again
 * @param settle after how long stock shows what the ledger says
 */
public record Lag(Duration overlap, Duration settle) {}
