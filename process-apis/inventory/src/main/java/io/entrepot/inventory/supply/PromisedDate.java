package io.entrepot.inventory.supply;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date that was promised to a line that waits, and when; absent where the date before was withdrawn. */
public record PromisedDate(int lineNumber, @Nullable LocalDate promisedOn, Instant saidAt) {}
