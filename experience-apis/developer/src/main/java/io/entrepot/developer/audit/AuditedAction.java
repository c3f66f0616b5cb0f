package io.entrepot.developer.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody set out to do something to an application, or to all of a partner.
 *
 * @param detail what became of what, such as the plan that was given
 * @param done whether it was done; absent while that is not known
 */
public record AuditedAction(
        long id,
        String partner,
        String application,
        String action,
        @Nullable String detail,
        String by,
        Instant at,
        @Nullable Boolean done) {}
