package io.entrepot.erpbusinesscentral.shipment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What we remember of posting one shipment.
 *
 * @param documentNumber the ERP's order that it belongs to
 * @param sentAt since when the posting is under way with unknown outcome
 * @param documentsBefore the numbers of the posted documents that the order had before it was sent
 * @param documents what the ERP made of it, once that is known
 */
public record Posting(
        Shipment shipment,
        String documentNumber,
        @Nullable Instant sentAt,
        Set<String> documentsBefore,
        @Nullable Documents documents) {

    public Posting {
        documentsBefore = Set.copyOf(documentsBefore);
    }

    /** The numbers of the posted shipment and of its invoice. */
    public record Documents(String shipmentNumber, String invoiceNumber) {}
}
