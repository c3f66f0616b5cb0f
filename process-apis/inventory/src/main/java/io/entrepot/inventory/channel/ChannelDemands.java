package io.entrepot.inventory.channel;

import java.time.Instant;
import java.util.List;

/** What channels sold and no allocation has claimed yet. */
public interface ChannelDemands {

    /** Notes an order; one that was noted, claimed or cancelled before stays as it is. */
    void note(ChannelOrder order, Instant placedAt, List<ChannelDemand> demands);

    /** The channel took the order back; also before it was ever told. */
    void cancel(ChannelOrder order, Instant at);

    /** Orders that were placed before this moment and that nobody has allocated or cancelled. */
    List<Unclaimed> unclaimedSince(Instant before);

    /** An order that waits for its allocation. */
    record Unclaimed(ChannelOrder order, Instant placedAt, String items) {}
}
