package io.entrepot.developer.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of consents.
 *
 * @param next where the next part begins; absent on the last one
 */
public record ConsentPage(List<Consent> consents, @Nullable Long next) {

    /** Which consents a reader wants; what is absent is not asked for. */
    public record Query(
            @Nullable String consumer,
            @Nullable String api,
            @Nullable Integer major,
            @Nullable Boolean holds,
            long cursor,
            int limit) {}
}
