package io.entrepot.partner.v1.web;

import io.entrepot.partner.order.Address;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An address as version 1 writes and reads it. */
@Schema(name = "Address")
record FlatAddressJson(
        @NotBlank @Size(max = 100) @Schema(example = "Store 12")
        String name,

        @NotBlank @Size(max = 100) @Schema(example = "1 Main St")
        String street,

        @Nullable @Size(max = 100) String street2,

        @NotBlank @Size(max = 60) @Schema(example = "Atlanta")
        String city,

        @Nullable @Size(max = 30) @Schema(description = "State or province, where the country has them", example = "GA")
        String state,

        @NotBlank @Size(max = 20) @Schema(example = "30301") String zip,

        @NotNull @Pattern(regexp = "[A-Z]{2}", message = "is no country code") @Schema(description = "ISO 3166-1 alpha-2", example = "US")
        String country) {

    static FlatAddressJson of(Address address) {
        return new FlatAddressJson(
                address.name(),
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country());
    }

    Address toAddress() {
        return new Address(name, street, street2, city, state, zip, country);
    }
}
