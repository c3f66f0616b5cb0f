package io.entrepot.carriereasypost.tracking;

import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.Scan;
import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.foundation.cases.CaseKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that no rule could settle.
 *
 * @param subject names the fact, so that a fact told twice stays one case
 * @param sighting what can be recorded again once the cause is mended
 */
public record Finding(
        Kind kind, String subject, String detail, @Nullable Sighting sighting) {

    /** Why a person has to look. */
    public enum Kind implements CaseKind {
        UNMAPPED_SCAN,
        UNKNOWN_TRACKER,
        DELIVERY_TROUBLE,
        AFTER_DELIVERY,
        LABEL_VOIDED,
        REFUSED,
        TRACKER_GONE,
        SILENT
    }

    static Finding of(Kind kind, Shipment shipment, String detail) {
        return new Finding(kind, shipment.id().value(), words(shipment) + ": " + detail, null);
    }

    static Finding of(Kind kind, Shipment shipment, Scan scan) {
        var subject = shipment.id() + " " + scan.code();
        return new Finding(
                kind, subject, "%s: %s at %s".formatted(words(shipment), scan.code(), scan.occurredAt()), null);
    }

    static Finding unmapped(Shipment shipment, Scan scan, Sighting sighting, int version) {
        var found = of(Kind.UNMAPPED_SCAN, shipment, scan);
        return new Finding(
                found.kind(),
                found.subject(),
                found.detail() + ", not in version " + version + " of the table",
                sighting);
    }

    static Finding unknown(Sighting sighting) {
        var detail = "%s: %s at %s, and nobody asked for it"
                .formatted(words(sighting.parcel()), sighting.current(), sighting.toldAt());
        return new Finding(Kind.UNKNOWN_TRACKER, sighting.tracker().value(), detail, sighting);
    }

    private static String words(Shipment shipment) {
        return words(shipment.parcel()) + " of order " + shipment.order();
    }

    private static String words(Parcel parcel) {
        return parcel.carrier() == null ? parcel.trackingNumber() : parcel.carrier() + " " + parcel.trackingNumber();
    }
}
