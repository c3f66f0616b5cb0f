package io.entrepot.governance.usage;

import java.time.LocalDate;

/** How often a consumer called an operation, and when. */
public record OperationUse(String operation, long calls, LocalDate firstDay, LocalDate lastDay) {}
