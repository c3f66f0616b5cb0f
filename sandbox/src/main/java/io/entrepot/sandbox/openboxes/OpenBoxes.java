package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.protocol.StandIn;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in of OpenBoxes. */
public final class OpenBoxes implements StandIn {

    /** What can be switched on here. */
    public static final Set<FaultKind> FAULTS = Set.copyOf(EnumSet.of(
            FaultKind.DELAY,
            FaultKind.UNAVAILABLE,
            FaultKind.UNAUTHORIZED,
            FaultKind.NO_EFFECT,
            FaultKind.ANSWER_LOST,
            FaultKind.HOLD_WORKER,
            FaultKind.SHORT_PICK,
            FaultKind.SERVER_ERROR,
            FaultKind.LOGIN_PAGE,
            FaultKind.TRUNCATED,
            FaultKind.DUPLICATE_ROWS,
            FaultKind.STALE_AVAILABILITY,
            FaultKind.CLOCK_SKEW));

    private static final List<String> BASE = List.of("openboxes", "api");

    private final Faults faults;
    private final Store store;
    private final Availability availability;
    private final Sessions sessions;
    private final Api api;
    private final Floor floor;
    private final Inspection inspection;

    public OpenBoxes(OpenBoxesSettings settings, Clock clock, Faults faults, Timing timing) {
        this.faults = faults;
        this.store = new Store(clock, faults);
        this.availability = new Availability(store, faults, Duration.ofMillis(settings.refreshMilliseconds()));
        this.sessions = new Sessions(settings, clock);
        var ledger = new Ledger(store, availability);
        var movements = new Movements(store, availability, ledger, timing);
        this.api = new Api(store, new Reads(store, availability, faults), movements);
        this.floor = new Floor(store, movements, faults);
        this.inspection = new Inspection(store, availability, movements, ledger);
        reset();
    }

    @Override
    public synchronized Answer answer(Call call) {
        var path = call.segments();
        if (path.size() < 3 || !path.subList(0, 2).equals(BASE)) {
            return Answer.empty(404);
        }
        var inside = path.subList(2, path.size());
        return switch (inside.getFirst()) {
            case "status" -> status();
            case "login" -> sessions.login(call);
            case "logout" -> sessions.logout(call);
            default -> sessions.use(call) == null ? Refusals.sessionLost() : answer(call, inside);
        };
    }

    @Override
    public boolean changes(Call call) {
        return !call.is("GET") && call.path().contains("/stockMovements");
    }

    @Override
    public Answer refusal(int status) {
        return switch (status) {
            case 401 -> Refusals.sessionLost();
            case 504 -> new Answer(504, Map.of("Content-Type", "text/html"), "<html>Gateway Time-out</html>");
            default -> new Answer(status, Map.of("Content-Type", "text/html"), "<html>Service Unavailable</html>");
        };
    }

    @Override
    public synchronized void tick() {
        floor.workOnWhatIsDue();
    }

    @Override
    public synchronized long version() {
        return store.changes();
    }

    @Override
    public synchronized Object save() {
        return store.save();
    }

    @Override
    public synchronized void restore(JsonNode saved) {
        availability.clear();
        store.restore(Json.MAPPER.treeToValue(saved, State.class));
    }

    @Override
    public synchronized void reset() {
        sessions.clear();
        availability.clear();
        store.clear();
        new Opening(store).enter();
    }

    @Override
    public synchronized @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return path.equals(List.of("sessions"))
                ? Json.object().put("count", sessions.count())
                : inspection.inspect(path, query);
    }

    @Override
    public synchronized @Nullable JsonNode instruct(String name, ObjectNode instruction) {
        return inspection.instruct(name, instruction);
    }

    private Answer answer(Call call, List<String> path) {
        var subject = call.method() + " " + call.path();
        if (faults.take(FaultKind.LOGIN_PAGE, subject) != null) {
            return Refusals.loginPage();
        }
        if (faults.take(FaultKind.SERVER_ERROR, subject) != null) {
            return Refusals.failure("java.sql.SQLException", "Lock wait timeout exceeded; try restarting transaction");
        }
        var answer = understood(call, path);
        return faults.take(FaultKind.TRUNCATED, subject) == null
                ? answer
                : new Answer(
                        answer.status(),
                        answer.headers(),
                        answer.body().substring(0, answer.body().length() / 2));
    }

    private Answer understood(Call call, List<String> path) {
        try {
            return api.answer(call, path);
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private static Answer status() {
        var body = Json.object().put("status", "OK");
        body.putObject("database").put("status", true).put("message", "Database is available");
        return Answer.json(200, body);
    }
}
