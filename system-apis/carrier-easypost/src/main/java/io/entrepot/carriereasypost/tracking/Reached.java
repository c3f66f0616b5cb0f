package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.milestone.Milestone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A milestone that a shipment reached.
 *
 * @param fact names it within the shipment, so that it is told once
 * @param mappingVersion the version of the table that said so
 */
public record Reached(
        String fact,
        Milestone milestone,
        Instant occurredAt,
        @Nullable String note,
        int mappingVersion) {}
