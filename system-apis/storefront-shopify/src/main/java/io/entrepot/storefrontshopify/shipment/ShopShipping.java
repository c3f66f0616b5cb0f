package io.entrepot.storefrontshopify.shipment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop's book of what is to be shipped for an order and what was. */
public interface ShopShipping {

    /** What is open and what was shipped of an order. */
    Book read(String shopOrder);

    /** Notes a shipment; the shop knows no key, so look before. */
    Outcome create(Shipment shipment);

    /** The book of one order. */
    record Book(List<Open> open, List<Shipped> shipped) {}

    /** What a location still has to ship of a line. */
    record Open(String workId, String workLineId, String lineId, String locationId, int quantity) {}

    /** What was shipped of a line under a number. */
    record Shipped(@Nullable String number, String lineId, int quantity) {}

    /** A shipment from one location. */
    record Shipment(
            List<Open> lines, String number, @Nullable String carrier) {}

    /** Whether it was noted. */
    sealed interface Outcome {

        record Created() implements Outcome {}

        record Refused(String why) implements Outcome {}
    }
}
