package io.entrepot.carriereasypost.cases.web;

import io.entrepot.carriereasypost.cases.OpenCase;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One page of exception cases. */
record ExceptionsResponse(
        @NotNull List<Case> exceptions,

        @Schema(description = "Cursor of the next page; absent on the last one") @Nullable String next) {

    record Case(
            @NotNull String id,
            @NotNull String kind,
            @Nullable String shipmentId,
            @Nullable String orderId,
            @Nullable String carrier,
            @NotNull String trackingNumber,

            @Schema(description = "What the carrier network said, unmapped") @NotNull String sourceCode,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            int mappingVersion,

            @NotNull Instant occurredAt,
            @NotNull Instant openedAt) {

        static Case of(OpenCase open) {
            var content = open.content();
            return new Case(
                    Long.toString(open.number()),
                    content.kind().name(),
                    Objects.toString(content.shipment(), null),
                    Objects.toString(content.order(), null),
                    content.parcel().carrier(),
                    content.parcel().trackingNumber(),
                    content.code(),
                    content.mappingVersion(),
                    content.occurredAt(),
                    open.openedAt());
        }
    }

    /** Makes the page from one case more than it holds, if there are more. */
    static ExceptionsResponse of(List<OpenCase> found, int limit) {
        var page = found.stream().limit(limit).map(Case::of).toList();
        return new ExceptionsResponse(
                page, found.size() > limit ? page.getLast().id() : null);
    }
}
