package io.entrepot.wmsopenboxes.notice.web;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an announced delivery stands.
 *
 * @param state ANNOUNCED, PARTIALLY_RECEIVED, RECEIVED or CANCELLED
 * @param warehouseNotice the number that people in the warehouse see
 */
record AdvanceShipNoticeResponse(
        @NotNull String noticeId,
        @NotNull String node,
        @NotNull String state,
        @NotNull Instant expectedAt,
        @Nullable String origin,
        @Nullable String warehouseNotice,
        @NotNull List<AnnouncedLineResponse> lines) {

    /** One announced item and what came of it so far, in pieces. */
    record AnnouncedLineResponse(
            int lineNumber,
            @NotNull String item,
            @NotNull String unit,
            @NotNull BigDecimal announced,
            @NotNull BigDecimal received,
            @NotNull BigDecimal damaged,
            @Nullable String lot,
            @Nullable LocalDate expiry) {}
}
