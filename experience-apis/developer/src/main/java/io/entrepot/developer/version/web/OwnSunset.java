package io.entrepot.developer.version.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** When a version ends for one consumer. */
record OwnSunset(@NotNull String consumer, @NotNull LocalDate date) {}
