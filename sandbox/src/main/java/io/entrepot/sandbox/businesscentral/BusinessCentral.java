package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.protocol.SignedToken;
import io.entrepot.sandbox.protocol.StandIn;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The stand-in of Business Central: tokens, then reads and writes of one company. */
public final class BusinessCentral implements StandIn {

    /** What can be switched on here. */
    public static final Set<FaultKind> FAULTS = Set.copyOf(EnumSet.of(
            FaultKind.DELAY,
            FaultKind.TOO_MANY_REQUESTS,
            FaultKind.UNAVAILABLE,
            FaultKind.UNAUTHORIZED,
            FaultKind.NO_EFFECT,
            FaultKind.ANSWER_LOST,
            FaultKind.STALE_TAG));

    private static final Duration TOKEN_LIFE = Duration.ofSeconds(3599);

    private final BusinessCentralSettings settings;
    private final SignedToken tokens;
    private final Entities entities;
    private final OpeningBalance openingBalance;
    private final Inspection inspection;
    private final PurchaseDesk purchases;
    private final Resources resources;

    public BusinessCentral(BusinessCentralSettings settings, Clock clock, Faults faults) {
        this.settings = settings;
        this.tokens = new SignedToken(settings.clientSecret(), "https://api.businesscentral.dynamics.com", clock);
        this.entities = new Entities(clock);
        this.openingBalance = new OpeningBalance(settings.company(), clock);
        this.inspection = new Inspection(entities);
        this.purchases = new PurchaseDesk(new PurchaseOrders(entities, clock), new EntityWriter(entities));
        this.resources = new Resources(settings, entities, clock, faults);
        reset();
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().endsWith("/oauth2/v2.0/token")) {
            return token(call);
        }
        if (!tokens.accepts(call.header("authorization"))) {
            return refusal(401);
        }
        synchronized (this) {
            try {
                return resources.answer(call);
            } catch (Refusal refusal) {
                return refusal.answer();
            }
        }
    }

    @Override
    public boolean changes(Call call) {
        return !call.is("GET") && !call.path().endsWith("/token");
    }

    @Override
    public Answer refusal(int status) {
        return switch (status) {
            case 401 ->
                ODataErrors.error(
                        401, "Authentication_InvalidCredentials", "The server has rejected the client credentials.");
            case 429 -> ODataErrors.error(429, "Unknown", "Too many requests reached. Actual (6001). Maximum (6000).");
            case 503 -> ODataErrors.error(503, "Internal_TenantUnavailable", "The tenant is not available.");
            default -> ODataErrors.error(status, "Unknown", "The request timed out.");
        };
    }

    /** Nothing happens by itself in the ERP. */
    @Override
    public void tick() {}

    @Override
    public synchronized long version() {
        return entities.changes();
    }

    @Override
    public synchronized Object save() {
        return entities.save();
    }

    @Override
    public synchronized void restore(JsonNode saved) {
        entities.restore(saved);
    }

    @Override
    public synchronized void reset() {
        entities.clear();
        openingBalance.enter(entities);
    }

    @Override
    public synchronized @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return inspection.inspect(path, query);
    }

    @Override
    public synchronized @Nullable JsonNode instruct(String name, ObjectNode instruction) {
        return purchases.instruct(name, instruction);
    }

    private Answer token(Call call) {
        var form = Call.parameters(call.body());
        var known = settings.clientId().equals(form.get("client_id"))
                && settings.clientSecret().equals(form.get("client_secret"));
        if (!call.path().equals("/" + settings.tenant() + "/oauth2/v2.0/token")) {
            return tokenError(400, "invalid_request", "AADSTS90002: Tenant not found.");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return tokenError(400, "unsupported_grant_type", "AADSTS70003: The grant type is not supported.");
        }
        return known
                ? Answer.json(200, accessToken(settings.clientId()))
                : tokenError(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }

    private JsonNode accessToken(String client) {
        return Json.object()
                .put("token_type", "Bearer")
                .put("expires_in", TOKEN_LIFE.toSeconds())
                .put("ext_expires_in", TOKEN_LIFE.toSeconds())
                .put("access_token", tokens.issue(client, TOKEN_LIFE));
    }

    private static Answer tokenError(int status, String error, String description) {
        return Answer.json(status, Json.object().put("error", error).put("error_description", description));
    }
}
