package io.entrepot.governance.lineage;

import java.time.LocalDate;

/** How often a path was taken. */
public record UsedPath(CallPath path, long calls, LocalDate firstDay, LocalDate lastDay) {}
