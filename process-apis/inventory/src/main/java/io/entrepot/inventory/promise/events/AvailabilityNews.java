package io.entrepot.inventory.promise.events;

import static java.util.stream.Collectors.toMap;

import io.entrepot.canonical.inventory.AvailabilityChanged;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.foundation.events.EventPublisher;
import io.entrepot.foundation.events.Topic;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.promise.Availability;
import io.entrepot.inventory.promise.ChannelPromise;
import io.entrepot.inventory.promise.Terrain;
import io.entrepot.inventory.promise.Terrains;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells each channel that wants to know what it may sell, as soon as that differs from what it was told last. Many changes
 * of an item between two tellings are one event; each event has a higher version than the one before.
 */
@Component
class AvailabilityNews {

    private final ToldRows rows;
    private final Availability availability;
    private final Terrains terrains;
    private final EventPublisher events;
    private final Clock clock;

    AvailabilityNews(ToldRows rows, Availability availability, Terrains terrains, EventPublisher events, Clock clock) {
        this.rows = rows;
        this.availability = availability;
        this.terrains = terrains;
        this.events = events;
        this.clock = clock;
    }

    /** Tells what changed of the items that were marked, the longest waiting first. */
    @Transactional
    void tellMarked(int most) {
        rows.alone();
        var marked = rows.takeMarked(most);
        if (!marked.isEmpty()) {
            tell(marked);
        }
    }

    /** Tells what changed by time alone, as buffers grow, nodes grow stale and holds lapse; returns the last item looked at. */
    @Transactional
    List<ItemNumber> tellNext(String after, int most) {
        rows.alone();
        var items = rows.unmarkedAfter(after, most);
        if (!items.isEmpty()) {
            tell(items);
        }
        return items;
    }

    private void tell(Collection<ItemNumber> items) {
        var terrain = terrains.now();
        terrain.channels().stream().filter(Channel::publishes).forEach(channel -> tell(items, channel.id(), terrain));
    }

    private void tell(Collection<ItemNumber> items, ChannelId channel, Terrain terrain) {
        var told = rows.told(items, channel);
        var now = clock.instant();
        var changes = new ArrayList<AvailabilityChanged>();
        for (var promise : availability.ofKnown(items, terrain, channel)) {
            var before = told.get(promise.item());
            var change = change(promise, before == null ? 1 : before.version() + 1, now);
            if (before == null || !before.says(change)) {
                changes.add(change);
            }
        }
        rows.note(changes);
        changes.forEach(change ->
                events.publish(Topic.INVENTORY_AVAILABILITY, change.item().value(), AvailabilityChanged.TYPE, change));
    }

    private static AvailabilityChanged change(ChannelPromise promise, long version, Instant now) {
        var nodes = promise.nodes().stream()
                .map(node -> new AvailabilityChanged.NodeQuantity(node.node(), node.available()))
                .toList();
        return new AvailabilityChanged(
                promise.item(),
                promise.channel().id(),
                promise.unit(),
                version,
                now,
                promise.available(),
                nodes,
                promise.counted());
    }

    /**
     * What a channel was told last of an item.
     *
     * @param counted the orders that were named with it
     */
    record Told(long version, BigDecimal available, Map<String, BigDecimal> nodes, Set<String> counted) {

        /** An order that is no longer named is allocated, which the channel knows; one that is named first, it must be told. */
        boolean says(AvailabilityChanged change) {
            return available.compareTo(change.available()) == 0
                    && sameNodes(change)
                    && counted.containsAll(change.counted());
        }

        private boolean sameNodes(AvailabilityChanged change) {
            var other = change.nodes().stream()
                    .collect(toMap(
                            node -> node.node().value(),
                            node -> node.available().stripTrailingZeros()));
            return other.equals(nodes);
        }
    }
}
