package io.entrepot.carriereasypost.cases;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.carriereasypost.scan.Parcel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that no rule could settle.
 *
 * @param key names the fact, so that a fact told twice stays one case
 * @param shipment the shipment it is about, where one is known
 * @param code what the carrier network said, in its own words
 * @param mappingVersion the version of the table that was asked
 */
public record ExceptionCase(
        CaseKind kind,
        String key,
        @Nullable ShipmentId shipment,
        @Nullable OrderId order,
        Parcel parcel,
        String code,
        int mappingVersion,
        Instant occurredAt) {}
