package io.entrepot.inventory.network;

import io.entrepot.canonical.item.Gln;
import org.jspecify.annotations.Nullable;

/**
 * What a node is, where it lies, when it works, how much it takes.
 *
 * @param capacity none: takes what comes
 * @param owner who is asked when its stock and ours differ
 */
public record Profile(
        NodeKind kind,
        @Nullable Gln gln,
        @Nullable Coordinates coordinates,
        WorkingTime workingTime,
        @Nullable Capacity capacity,
        @Nullable String owner) {

    /** A distribution centre without limits, of which no more is known. */
    public static final Profile PLAIN =
            new Profile(NodeKind.DISTRIBUTION_CENTRE, null, null, WorkingTime.ALWAYS, null, null);
}
