package io.entrepot.governance.access;

import org.jspecify.annotations.Nullable;

/**
 * Which requests a reader wants; what is absent is not asked for.
 *
 * @param granted whether the realm had followed an approval
 */
public record AccessFilter(
        @Nullable String consumer,
        AccessRequest.@Nullable State state,
        @Nullable Boolean granted) {}
