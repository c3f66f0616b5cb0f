package io.entrepot.foundation.warehouse.notice.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that are on their way to a node, on the wire. */
record AdvanceShipNoticeRequest(
        @NotNull @Pattern(regexp = IDENTIFIER) String node,
        @NotNull Instant expectedAt,
        @Nullable @Size(max = 100) @Pattern(regexp = TEXT) String origin,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid AnnouncedLineRequest> lines) {

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    /** No control characters: neither a label nor the database can hold them. */
    static final String TEXT = "\\P{Cc}*";

    /** One announced item. */
    record AnnouncedLineRequest(
            @Positive int lineNumber,
            @NotNull @Pattern(regexp = IDENTIFIER) String item,
            @NotNull @Valid AnnouncedQuantityRequest quantity,

            @Nullable @Size(max = 64) @Pattern(regexp = TEXT) String lot,

            @Nullable LocalDate expiry) {}

    /** Whole pieces in the base unit. */
    record AnnouncedQuantityRequest(
            @NotNull @Positive BigDecimal amount, @NotNull String unit) {}
}
