package io.entrepot.inventory.allocation;

import io.entrepot.canonical.order.ChannelId;
import java.time.Duration;
import java.util.List;

/**
 * Somebody asks to hold goods for a while, for example during a checkout.
 *
 * @param id the caller's name for it
 * @param timeToLive after which it lapses by itself
 */
public record HoldRequest(String id, ChannelId soldBy, Duration timeToLive, List<AllocationRequest.Line> lines) {

    public HoldRequest {
        lines = List.copyOf(lines);
    }
}
