package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.protocol.SlidingWindow;
import io.entrepot.sandbox.protocol.StandIn;
import io.entrepot.sandbox.work.Courier;
import io.entrepot.sandbox.work.Outbox;
import io.entrepot.sandbox.work.RetryPolicy;
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

/** The stand-in of ShipHero. */
public final class ShipHero implements StandIn {

    /** What can be switched on here. */
    public static final Set<FaultKind> FAULTS = Set.copyOf(EnumSet.complementOf(EnumSet.of(
            FaultKind.STALE_TAG,
            FaultKind.DELIVERY_FAILURE,
            FaultKind.THROTTLE,
            FaultKind.STALE_WRITE,
            FaultKind.FALLS_FORWARD,
            FaultKind.SERVER_ERROR,
            FaultKind.LOGIN_PAGE,
            FaultKind.TRUNCATED,
            FaultKind.DUPLICATE_ROWS,
            FaultKind.STALE_AVAILABILITY,
            FaultKind.CLOCK_SKEW)));

    private static final RetryPolicy POLICY =
            new RetryPolicy(5, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofSeconds(10));
    private static final int REQUESTS_IN_FIVE_MINUTES = 7000;

    private final Warehouse warehouse;
    private final Inspection inspection;
    private final Tokens tokens;
    private final GraphQlEndpoint graphQl;
    private final SlidingWindow requests;

    public ShipHero(ShipHeroSettings settings, Clock clock, Faults faults, Timing timing, Courier courier) {
        this.warehouse = Warehouse.build(
                settings,
                clock,
                faults,
                timing,
                courier,
                outcomes -> new Outbox(this, clock, faults, timing, courier, POLICY, outcomes));
        this.inspection = new Inspection(warehouse);
        this.tokens = new Tokens(settings, clock);
        this.requests = new SlidingWindow(REQUESTS_IN_FIVE_MINUTES, Duration.ofMinutes(5), clock);
        var schema = Schema.build(new Queries(settings, warehouse), new Mutations(warehouse));
        this.graphQl = new GraphQlEndpoint(schema, warehouse.credits(), faults);
        warehouse.reset();
    }

    @Override
    public Answer answer(Call call) {
        if (!call.is("POST")) {
            return error(405, "method_not_allowed");
        }
        return switch (call.path()) {
            case "/auth/token" -> tokens.issue(call);
            case "/auth/refresh" -> tokens.refresh(call);
            case "/graphql" -> graphQl(call);
            default -> error(404, "not_found");
        };
    }

    @Override
    public boolean changes(Call call) {
        return call.path().equals("/graphql") && isMutation(call);
    }

    @Override
    public Answer refusal(int status) {
        return switch (status) {
            case 401 -> error(401, "invalid_token");
            case 429 -> error(429, "too_many_requests");
            case 503 -> error(503, "service_unavailable");
            default -> new Answer(status, Map.of("Content-Type", "text/html"), "<html><body>Timeout</body></html>");
        };
    }

    @Override
    public synchronized void tick() {
        warehouse.tick();
    }

    @Override
    public synchronized long version() {
        return warehouse.series().changes();
    }

    @Override
    public synchronized Object save() {
        return warehouse.state();
    }

    @Override
    public synchronized void restore(JsonNode saved) {
        warehouse.restore(Json.MAPPER.treeToValue(saved, State.class));
    }

    @Override
    public synchronized void reset() {
        warehouse.reset();
    }

    @Override
    public synchronized @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return inspection.inspect(path, query);
    }

    @Override
    public synchronized @Nullable JsonNode instruct(String name, ObjectNode instruction) {
        return name.equals("stock") ? inspection.setStock(instruction) : null;
    }

    private Answer graphQl(Call call) {
        if (!tokens.accepts(call.header("authorization"))) {
            return refusal(401);
        }
        if (!requests.admits()) {
            return refusal(429);
        }
        synchronized (this) {
            try {
                return graphQl.answer(call);
            } catch (Refusal refusal) {
                return refusal.answer();
            }
        }
    }

    private static boolean isMutation(Call call) {
        try {
            return GraphQlEndpoint.isMutation(call);
        } catch (Refusal _) {
            return false; // the endpoint will say what is wrong with it
        }
    }

    private static Answer error(int status, String error) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", error.replace('_', ' ')));
    }
}
