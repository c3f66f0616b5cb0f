package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.work.Delivery;
import java.util.List;
import java.util.Map;

/** Everything that is saved. */
record State(
        List<Tracker> trackers,
        List<Webhook> webhooks,
        List<Event> events,
        Map<String, Integer> series,
        List<Delivery> deliveries) {}
