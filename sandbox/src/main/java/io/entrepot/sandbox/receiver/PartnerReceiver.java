package io.entrepot.sandbox.receiver;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.StandIn;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plays the program of a partner that takes webhooks at any path: it keeps them to be looked at, and checks nothing. */
public final class PartnerReceiver implements StandIn {

    /** What can be switched on here. */
    public static final Set<FaultKind> FAULTS = Set.copyOf(EnumSet.of(
            FaultKind.DELAY,
            FaultKind.TOO_MANY_REQUESTS,
            FaultKind.UNAVAILABLE,
            FaultKind.UNAUTHORIZED,
            FaultKind.ANSWER_LOST,
            FaultKind.NO_LONGER_WANTED));

    private static final int MOST = 1000;

    private final Clock clock;
    private final Deque<Message> messages = new ArrayDeque<>();
    private long changes;

    public PartnerReceiver(Clock clock) {
        this.clock = clock;
    }

    /** What came, with the headers of Standard Webhooks. */
    record Message(String receivedAt, String path, String id, String timestamp, String signature, String body) {}

    /** All that is kept. */
    record State(List<Message> messages) {}

    @Override
    public synchronized Answer answer(Call call) {
        if (!call.is("POST")) {
            return Answer.empty(405);
        }
        messages.addLast(new Message(
                clock.instant().toString(),
                call.path(),
                header(call, "webhook-id"),
                header(call, "webhook-timestamp"),
                header(call, "webhook-signature"),
                call.body()));
        if (messages.size() > MOST) {
            messages.removeFirst();
        }
        changes++;
        return Answer.empty(204);
    }

    private static String header(Call call, String name) {
        var value = call.header(name);
        return value == null ? "" : value;
    }

    @Override
    public boolean changes(Call call) {
        return call.is("POST");
    }

    @Override
    public Answer refusal(int status) {
        return Answer.json(status, Json.object().put("error", "The receiver answers " + status + "."));
    }

    @Override
    public void tick() {}

    @Override
    public synchronized long version() {
        return changes;
    }

    @Override
    public synchronized Object save() {
        return new State(List.copyOf(messages));
    }

    @Override
    public synchronized void restore(JsonNode saved) {
        messages.clear();
        messages.addAll(Json.MAPPER.treeToValue(saved, State.class).messages());
    }

    @Override
    public synchronized void reset() {
        messages.clear();
        changes++;
    }

    @Override
    public synchronized @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        if (!path.equals(List.of("webhooks"))) {
            return null;
        }
        var found = Json.array();
        var wanted = query.get("path");
        messages.stream()
                .filter(message -> wanted == null || message.path().equals(wanted))
                .forEach(message -> found.add(Json.MAPPER.valueToTree(message)));
        return Json.object().set("webhooks", found);
    }
}
