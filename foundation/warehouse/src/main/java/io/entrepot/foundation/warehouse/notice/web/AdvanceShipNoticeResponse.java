package io.entrepot.foundation.warehouse.notice.web;

import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.warehouse.notice.Arrived;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeStanding;
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

    static AdvanceShipNoticeResponse of(NoticeStanding notice) {
        var request = notice.request();
        return new AdvanceShipNoticeResponse(
                request.id().value(),
                request.node().value(),
                notice.state().name(),
                request.expectedAt(),
                request.origin(),
                notice.number(),
                request.lines().stream().map(line -> line(line, notice)).toList());
    }

    private static AnnouncedLineResponse line(NoticeRequest.Line line, NoticeStanding notice) {
        var arrived = notice.arrived().stream()
                .filter(one -> one.lineNumber() == line.lineNumber())
                .findFirst()
                .orElseGet(() -> Arrived.nothing(line.lineNumber()));
        return new AnnouncedLineResponse(
                line.lineNumber(),
                line.item().value(),
                UnitOfMeasure.EACH.code(),
                BigDecimal.valueOf(line.pieces()),
                arrived.received(),
                arrived.damaged(),
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
