package io.entrepot.threeplx12.notice.web;

import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.threeplx12.notice.KnownNotice;
import io.entrepot.threeplx12.notice.Notice;
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

    static AdvanceShipNoticeResponse of(KnownNotice known) {
        var notice = known.notice();
        return new AdvanceShipNoticeResponse(
                notice.id().value(),
                notice.node().value(),
                known.state().name(),
                notice.expectedAt(),
                notice.origin(),
                known.number(),
                notice.lines().stream().map(line -> line(line, known)).toList());
    }

    private static AnnouncedLineResponse line(Notice.Line line, KnownNotice known) {
        var counted = known.counted().stream()
                .filter(found -> found.lineNumber() == line.lineNumber())
                .findFirst()
                .orElseThrow();
        return new AnnouncedLineResponse(
                line.lineNumber(),
                line.item().value(),
                UnitOfMeasure.EACH.code(),
                line.pieces(),
                counted.received(),
                counted.damaged(),
                line.lot(),
                line.expiry());
    }

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
