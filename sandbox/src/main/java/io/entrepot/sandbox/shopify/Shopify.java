package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.protocol.StandIn;
import io.entrepot.sandbox.work.Courier;
import io.entrepot.sandbox.work.Outbox;
import io.entrepot.sandbox.work.RetryPolicy;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in of a shop on Shopify. */
public final class Shopify implements StandIn {

    /** What can be switched on here. */
    public static final Set<FaultKind> FAULTS = Set.of(
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
            FaultKind.THROTTLE,
            FaultKind.STALE_WRITE,
            FaultKind.FALLS_FORWARD);

    private static final RetryPolicy POLICY =
            new RetryPolicy(8, Duration.ofHours(1), Duration.ofHours(4), Duration.ofSeconds(5));
    private static final Pattern ENDPOINT = Pattern.compile("/admin/api/(\\d{4}-\\d{2}|unstable)/graphql\\.json");
    private static final String TOKEN = "/admin/oauth/access_token";

    private final Shop shop;
    private final Inspection inspection;
    private final Tokens tokens;
    private final GraphQlEndpoint graphQl;

    public Shopify(ShopifySettings settings, Clock clock, Faults faults, Timing timing, Courier courier) {
        this.shop = Shop.build(
                settings,
                clock,
                faults,
                timing,
                outcomes -> new Outbox(this, clock, faults, timing, courier, POLICY, outcomes));
        this.inspection = new Inspection(shop);
        this.tokens = new Tokens(settings, clock);
        var schema = Schema.build(new Queries(settings, shop), new Mutations(shop));
        this.graphQl = new GraphQlEndpoint(schema, shop.bucket(), faults);
        shop.reset();
    }

    @Override
    public Answer answer(Call call) {
        if (!call.is("POST")) {
            return error(404, "Not Found");
        }
        var endpoint = ENDPOINT.matcher(call.path());
        if (endpoint.matches()) {
            return graphQl(call, endpoint.group(1));
        }
        return call.path().equals(TOKEN) ? tokens.issue(call) : error(404, "Not Found");
    }

    @Override
    public boolean changes(Call call) {
        return ENDPOINT.matcher(call.path()).matches() && isMutation(call);
    }

    @Override
    public Answer refusal(int status) {
        return switch (status) {
            case 401 -> error(401, "[API] Invalid API key or access token (unrecognized login or wrong password)");
            case 429 -> error(429, "Exceeded the limit of requests");
            case 503 -> error(503, "Service Unavailable");
            default -> new Answer(status, Map.of("Content-Type", "text/html"), "<html><body>Timeout</body></html>");
        };
    }

    @Override
    public synchronized void tick() {
        shop.tick();
    }

    @Override
    public synchronized long version() {
        return shop.numbers().changes();
    }

    @Override
    public synchronized Object save() {
        return shop.state();
    }

    @Override
    public synchronized void restore(JsonNode saved) {
        shop.restore(Json.MAPPER.treeToValue(saved, State.class));
    }

    @Override
    public synchronized void reset() {
        shop.reset();
    }

    @Override
    public synchronized @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return inspection.inspect(path, query);
    }

    @Override
    public synchronized @Nullable JsonNode instruct(String name, ObjectNode instruction) {
        return inspection.instruct(name, instruction);
    }

    private Answer graphQl(Call call, String version) {
        if (!tokens.accepts(call.header("x-shopify-access-token"))) {
            return refusal(401);
        }
        synchronized (this) {
            try {
                return graphQl.answer(call, version);
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

    private static Answer error(int status, String errors) {
        return Answer.json(status, Json.object().put("errors", errors));
    }
}
