package io.entrepot.sandbox.work;

import io.entrepot.sandbox.faults.Fault;
import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks of one stand-in that are still to be delivered, guarded by the stand-in's monitor. */
public final class Outbox {

    private static final Logger LOG = System.getLogger(Outbox.class.getName());
    private static final int MOST_IN_FLIGHT = 32;

    private final Object monitor;
    private final Clock clock;
    private final Faults faults;
    private final Timing timing;
    private final Courier courier;
    private final RetryPolicy policy;
    private final Outcomes outcomes;
    private final Map<String, Delivery> pending = new LinkedHashMap<>();
    private final Set<String> inFlight = new HashSet<>();
    private final List<Delivery> shuffled = new ArrayList<>();

    /** Hears, under the monitor, how a delivery ended: taken by the receiver, or given up. */
    public interface Outcomes {
        void delivered(Delivery delivery);

        void attemptFailed(Delivery delivery, boolean givenUp);
    }

    public Outbox(
            Object monitor,
            Clock clock,
            Faults faults,
            Timing timing,
            Courier courier,
            RetryPolicy policy,
            Outcomes outcomes) {
        this.monitor = monitor;
        this.clock = clock;
        this.faults = faults;
        this.timing = timing;
        this.courier = courier;
        this.policy = policy;
        this.outcomes = outcomes;
    }

    /** Queues a message, unless a fault loses it, repeats it, or lets others overtake it. */
    public void post(Delivery delivery) {
        if (faults.take(FaultKind.DROP_WEBHOOKS, delivery.topic()) != null) {
            return;
        }
        var late = faults.take(FaultKind.LATE_WEBHOOKS, delivery.topic());
        var message = late == null ? delivery : delivery.at(delivery.due().plus(late.milliseconds(5000)));
        put(message);
        var duplicate = faults.take(FaultKind.DUPLICATE_WEBHOOKS, delivery.topic());
        if (duplicate != null) {
            copies(message, duplicate).forEach(this::put);
        }
        var reorder = faults.take(FaultKind.REORDER_WEBHOOKS, delivery.topic());
        if (reorder != null) {
            shuffle(message, reorder);
        }
    }

    /** Sends everything that is due, as far as not too much is under way. */
    public void dispatch() {
        var now = clock.instant();
        pending.values().stream()
                .filter(delivery -> !delivery.due().isAfter(now) && !inFlight.contains(delivery.id()))
                .sorted(Comparator.comparing(Delivery::due))
                .limit(Math.max(0, MOST_IN_FLIGHT - inFlight.size()))
                .toList()
                .forEach(this::send);
    }

    public List<Delivery> pending() {
        return List.copyOf(pending.values());
    }

    /** Replaces everything by what was pending when the state was saved. */
    public void restore(List<Delivery> deliveries) {
        pending.clear();
        shuffled.clear();
        deliveries.forEach(this::put);
    }

    /** Forgets what was meant for a webhook that no longer exists. */
    public void discard(String webhook) {
        pending.values().removeIf(delivery -> delivery.webhook().equals(webhook));
    }

    private void put(Delivery delivery) {
        pending.put(delivery.id(), delivery);
    }

    private static List<Delivery> copies(Delivery message, Fault fault) {
        var copies = new ArrayList<Delivery>();
        for (int copy = 0; copy < fault.number("copies", 1); copy++) {
            copies.add(copy(message, fault.flag("newMessageId")));
        }
        return copies;
    }

    private static Delivery copy(Delivery message, boolean newMessageId) {
        var id = UUID.randomUUID().toString();
        if (!newMessageId) {
            return message.withId(id);
        }
        var headers = new LinkedHashMap<>(message.headers());
        headers.replaceAll((name, value) -> name.endsWith("-Message-ID") || name.endsWith("-Webhook-Id") ? id : value);
        return Delivery.of(
                id, message.webhook(), message.topic(), message.url(), headers, message.body(), message.due());
    }

    /** Holds messages back until enough have come, or some time has passed, and lets the last one go first. */
    private void shuffle(Delivery message, Fault fault) {
        shuffled.removeIf(held -> !pending.containsKey(held.id()));
        shuffled.add(message);
        var size = fault.number("size", 2);
        var release = clock.instant().plus(fault.milliseconds(2000));
        put(message.at(release));
        if (shuffled.size() >= size) {
            releaseReversed();
        }
    }

    private void releaseReversed() {
        var now = clock.instant();
        for (int index = 0; index < shuffled.size(); index++) {
            var gap = Duration.ofMillis(100L * (shuffled.size() - 1 - index));
            put(shuffled.get(index).at(now.plus(gap)));
        }
        shuffled.clear();
    }

    private void send(Delivery delivery) {
        inFlight.add(delivery.id());
        var _ = courier.carry(delivery, policy.timeout())
                .handle((status, failure) -> failure == null && status / 100 == 2)
                .thenAccept(taken -> conclude(delivery, taken))
                .whenComplete(Outbox::logFailure);
    }

    private static void logFailure(@Nullable Void nothing, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.log(Level.ERROR, "The end of a delivery could not be recorded", failure);
        }
    }

    private void conclude(Delivery delivery, boolean taken) {
        synchronized (monitor) {
            inFlight.remove(delivery.id());
            if (pending.remove(delivery.id()) == null) {
                return; // discarded or reset while it was under way
            }
            if (taken) {
                outcomes.delivered(delivery);
            } else {
                retry(delivery, clock.instant());
            }
        }
    }

    private void retry(Delivery failed, Instant now) {
        var again = policy.allowsAnother(failed, now);
        if (again) {
            put(failed.again(now.plus(policy.gapAfter(failed, timing.of(Step.WEBHOOK_RETRY)))));
        }
        outcomes.attemptFailed(failed, !again);
    }
}
