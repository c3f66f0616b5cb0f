package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.protocol.StandIn;
import io.entrepot.sandbox.work.Courier;
import io.entrepot.sandbox.work.Delivery;
import io.entrepot.sandbox.work.Outbox;
import io.entrepot.sandbox.work.RetryPolicy;
import io.entrepot.sandbox.work.Timing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stand-in of EasyPost. */
public final class EasyPost implements StandIn, Outbox.Outcomes {

    /** What can be switched on here. */
    public static final Set<FaultKind> FAULTS = Set.copyOf(EnumSet.of(
            FaultKind.DELAY,
            FaultKind.TOO_MANY_REQUESTS,
            FaultKind.UNAVAILABLE,
            FaultKind.UNAUTHORIZED,
            FaultKind.NO_EFFECT,
            FaultKind.ANSWER_LOST,
            FaultKind.DUPLICATE_WEBHOOKS,
            FaultKind.REORDER_WEBHOOKS,
            FaultKind.DROP_WEBHOOKS,
            FaultKind.LATE_WEBHOOKS,
            FaultKind.BAD_SIGNATURE,
            FaultKind.HOLD_WORKER,
            FaultKind.DELIVERY_FAILURE));

    private static final RetryPolicy POLICY =
            new RetryPolicy(Integer.MAX_VALUE, Duration.ofMinutes(1), Duration.ofHours(24), Duration.ofSeconds(7));

    private final EasyPostSettings settings;
    private final Clock clock;
    private final Records records = new Records();
    private final Outbox outbox;
    private final Carrier carrier;
    private final EasyPostApi api;

    public EasyPost(EasyPostSettings settings, Clock clock, Faults faults, Timing timing, Courier courier) {
        this.settings = settings;
        this.clock = clock;
        this.outbox = new Outbox(this, clock, faults, timing, courier, POLICY, this);
        var announcer = new Announcer(records, outbox, faults, clock);
        this.carrier = new Carrier(records, announcer, timing, faults, clock);
        this.api = new EasyPostApi(settings, records, carrier, outbox, clock);
    }

    @Override
    public Answer answer(Call call) {
        if (!authorized(call.header("authorization"))) {
            return refusal(401);
        }
        synchronized (this) {
            try {
                return traced(api.answer(call));
            } catch (Refusal refusal) {
                return traced(refusal.answer());
            }
        }
    }

    @Override
    public boolean changes(Call call) {
        return !call.is("GET");
    }

    @Override
    public Answer refusal(int status) {
        return switch (status) {
            case 401 -> EasyPostErrors.error(401, "APIKEY.INACTIVE", "This api key is no longer active.");
            case 429 -> EasyPostErrors.error(429, "RATE_LIMITED", "You have been rate-limited.");
            case 503 -> EasyPostErrors.error(503, "SERVICE_UNAVAILABLE", "The service is not available.");
            default -> EasyPostErrors.error(status, "GATEWAY_TIMEOUT", "The request timed out.");
        };
    }

    @Override
    public synchronized void tick() {
        carrier.scanWhatIsDue();
        outbox.dispatch();
    }

    @Override
    public synchronized long version() {
        return records.changes();
    }

    @Override
    public synchronized Object save() {
        return records.state(outbox.pending());
    }

    @Override
    public synchronized void restore(JsonNode saved) {
        var state = Json.MAPPER.treeToValue(saved, State.class);
        records.restore(state);
        outbox.restore(state.deliveries());
    }

    @Override
    public synchronized void reset() {
        records.clear();
        outbox.restore(List.of());
    }

    @Override
    public synchronized @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        if (!path.equals(List.of("trackers"))) {
            return null;
        }
        var found = Json.array();
        var code = query.get("trackingCode");
        records.trackers()
                .filter(tracker -> code == null || tracker.trackingCode().equals(code))
                .forEach(tracker -> found.add(tracker.write()));
        return Json.object().set("trackers", found);
    }

    @Override
    public void delivered(Delivery delivery) {
        records.mark(eventId(delivery), "completed");
        var hook = records.webhook(delivery.webhook());
        if (hook != null) {
            records.put(hook.succeeded());
        }
    }

    @Override
    public void attemptFailed(Delivery delivery, boolean givenUp) {
        records.mark(eventId(delivery), givenUp ? "failed" : "retrying");
        var hook = records.webhook(delivery.webhook());
        if (hook != null) {
            records.put(hook.failed(settings.disableAfter(), clock.instant()));
        }
    }

    private static String eventId(Delivery delivery) {
        return delivery.id().split("/", 2)[0];
    }

    private boolean authorized(@Nullable String authorization) {
        var basic = (settings.apiKey() + ":").getBytes(StandardCharsets.UTF_8);
        return ("Basic " + Base64.getEncoder().encodeToString(basic)).equals(authorization)
                || ("Bearer " + settings.apiKey()).equals(authorization);
    }

    private static Answer traced(Answer answer) {
        return answer.with("x-ep-request-uuid", UUID.randomUUID().toString().replace("-", ""));
    }
}
