package io.entrepot.developer.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody set out to do something to an application.
 *
 * @param done whether it was done; absent while that is not known
 */
public record AuditedAction(
        long id,
        String partner,
        String application,
        String action,
        String by,
        Instant at,
        @Nullable Boolean done) {}
