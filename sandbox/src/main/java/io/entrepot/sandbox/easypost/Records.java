package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.work.Delivery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Trackers, webhooks and recent events, oldest first. */
final class Records {

    private static final int EVENTS_KEPT = 500; // memory stays small; the real list reaches back further

    private final Map<String, Tracker> trackers = new LinkedHashMap<>();
    private final Map<String, Tracker> moving = new LinkedHashMap<>();
    private final Map<String, Webhook> webhooks = new LinkedHashMap<>();
    private final LinkedHashMap<String, Event> events = new LinkedHashMap<>();
    private final Map<String, Integer> series = new TreeMap<>();
    private long changes;

    String nextId(String prefix) {
        return "%s_%032x".formatted(prefix, series.merge(prefix, 1, Integer::sum));
    }

    long changes() {
        return changes;
    }

    void put(Tracker tracker) {
        changes++;
        trackers.put(tracker.id(), tracker);
        if (tracker.due() == null) {
            moving.remove(tracker.id());
        } else {
            moving.put(tracker.id(), tracker);
        }
    }

    boolean removeTracker(String id) {
        changes++;
        moving.remove(id);
        return trackers.remove(id) != null;
    }

    @Nullable Tracker tracker(String id) {
        return trackers.get(id);
    }

    Stream<Tracker> trackers() {
        return trackers.values().stream();
    }

    List<Tracker> moving() {
        return List.copyOf(moving.values());
    }

    void put(Webhook webhook) {
        changes++;
        webhooks.put(webhook.id(), webhook);
    }

    boolean removeWebhook(String id) {
        changes++;
        return webhooks.remove(id) != null;
    }

    @Nullable Webhook webhook(String id) {
        return webhooks.get(id);
    }

    Stream<Webhook> webhooks() {
        return webhooks.values().stream();
    }

    void add(Event event) {
        changes++;
        events.put(event.id(), event);
        if (events.size() > EVENTS_KEPT) {
            events.pollFirstEntry();
        }
    }

    /** Notes how the delivery of an event went, while the event is still kept. */
    void mark(String eventId, String status) {
        changes++;
        events.computeIfPresent(eventId, (_, event) -> event.with(status));
    }

    @Nullable Event event(String id) {
        return events.get(id);
    }

    Stream<Event> events() {
        return events.values().stream();
    }

    State state(List<Delivery> deliveries) {
        return new State(
                List.copyOf(trackers.values()),
                List.copyOf(webhooks.values()),
                List.copyOf(events.values()),
                Map.copyOf(series),
                deliveries);
    }

    void restore(State state) {
        clear();
        state.trackers().forEach(this::put);
        state.webhooks().forEach(this::put);
        state.events().forEach(this::add);
        series.putAll(state.series());
    }

    void clear() {
        changes++;
        trackers.clear();
        moving.clear();
        webhooks.clear();
        events.clear();
        series.clear();
    }
}
