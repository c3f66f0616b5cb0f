package io.entrepot.partner.order.web;

import io.entrepot.partner.order.Address;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An address as partners write and read it. */
@Schema(name = "Address")
record AddressJson(
        @NotBlank @Size(max = 100) @Schema(example = "Store 12")
        String name,

        @NotBlank @Size(max = 100) @Schema(example = "1 Main St")
        String line1,

        @Nullable @Size(max = 100) String line2,

        @NotBlank @Size(max = 60) @Schema(example = "Atlanta")
        String city,

        @Nullable @Size(max = 30) @Schema(description = "State or province, where the country has them", example = "GA")
        String region,

        @NotBlank @Size(max = 20) @Schema(example = "30301") String postalCode,

        @NotNull @CountryCode @Schema(description = "ISO 3166-1 alpha-2", pattern = "[A-Z]{2}", example = "US")
        String country) {

    static AddressJson of(Address address) {
        return new AddressJson(
                address.name(),
                address.line1(),
                address.line2(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country());
    }

    Address toAddress() {
        return new Address(name, line1, line2, city, region, postalCode, country);
    }
}
