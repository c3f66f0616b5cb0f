package io.entrepot.partner.order.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.partner.order.Address;
import org.jspecify.annotations.Nullable;

/** An address on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AddressMessage(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        String postalCode,
        String country) {

    static AddressMessage of(Address address) {
        return new AddressMessage(
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
