package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.work.Delivery;
import io.entrepot.sandbox.work.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event of what happened to a tracker and sends it to every webhook. */
final class Announcer {

    private final Records records;
    private final Outbox outbox;
    private final Faults faults;
    private final Clock clock;

    Announcer(Records records, Outbox outbox, Faults faults, Clock clock) {
        this.records = records;
        this.outbox = outbox;
        this.faults = faults;
        this.clock = clock;
    }

    void announce(String description, Tracker tracker, @Nullable String previousStatus) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var event = new Event(records.nextId("evt"), description, now, "pending");
        records.add(event);
        var body = Json.write(body(event, tracker, previousStatus));
        records.webhooks().filter(hook -> hook.disabledAt() == null).forEach(hook -> send(event, hook, body, now));
    }

    private void send(Event event, Webhook hook, String body, Instant now) {
        var bad = faults.take(FaultKind.BAD_SIGNATURE, event.description()) != null;
        outbox.post(Delivery.of(
                event.id() + "/" + hook.id(),
                hook.id(),
                event.description(),
                hook.url(),
                hook.headers(body, bad),
                body,
                now));
    }

    private ObjectNode body(Event event, Tracker tracker, @Nullable String previousStatus) {
        var body = event.write().put("updated_at", event.createdAt().toString());
        var previous = body.putObject("previous_attributes");
        if (previousStatus != null) {
            previous.put("status", previousStatus);
        }
        var pending = body.putArray("pending_urls");
        records.webhooks().forEach(hook -> pending.add(hook.url()));
        body.putArray("completed_urls");
        return body.set("result", tracker.write());
    }
}
