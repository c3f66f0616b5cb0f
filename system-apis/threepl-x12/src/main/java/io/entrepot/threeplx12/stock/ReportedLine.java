package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.Bucket;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One figure of a report, in words of ours; a figure whose meaning is unknown lies in UNKNOWN. */
record ReportedLine(
        Bucket bucket,
        BigDecimal quantity,
        @Nullable String lot,
        @Nullable LocalDate expiry) {}
