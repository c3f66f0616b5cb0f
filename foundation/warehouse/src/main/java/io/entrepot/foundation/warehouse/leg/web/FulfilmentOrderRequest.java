package io.entrepot.foundation.warehouse.leg.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node is asked to send, on the wire. */
record FulfilmentOrderRequest(
        @NotNull @Pattern(regexp = IDENTIFIER) String orderId,
        @NotNull @Pattern(regexp = IDENTIFIER) String node,
        @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String reference,
        @NotNull @Valid ShipToRequest shipTo,
        @Nullable LocalDate requestedDelivery,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid LineRequest> lines) {

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    /** No control characters: neither a label nor the database can hold them. */
    static final String TEXT = "\\P{Cc}*";

    /** Where the goods go. */
    record ShipToRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String name,

            @NotBlank @Size(max = 200) @Pattern(regexp = TEXT) String line1,

            @Nullable @Size(max = 200) @Pattern(regexp = TEXT) String line2,

            @NotBlank @Size(max = 100) @Pattern(regexp = TEXT) String city,

            @Nullable @Size(max = 100) @Pattern(regexp = TEXT) String region,

            @NotBlank @Size(max = 20) @Pattern(regexp = TEXT) String postalCode,

            @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {}

    /** One line of the order. */
    record LineRequest(
            @Positive int lineNumber,
            @NotNull @Pattern(regexp = IDENTIFIER) String item,
            @NotNull @Valid QuantityRequest quantity) {}

    /** Whole pieces in the base unit. */
    record QuantityRequest(
            @NotNull @Positive BigDecimal amount, @NotNull String unit) {}
}
