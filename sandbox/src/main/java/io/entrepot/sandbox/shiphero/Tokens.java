package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.SignedToken;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Access for a user name and password, and again for a refresh token. */
final class Tokens {

    private static final Duration LIFE = Duration.ofDays(28);
    private static final Duration REFRESH_LIFE = Duration.ofDays(3650);

    private final ShipHeroSettings settings;
    private final SignedToken access;
    private final SignedToken refresh;

    Tokens(ShipHeroSettings settings, Clock clock) {
        this.settings = settings;
        this.access = new SignedToken(settings.password(), "shiphero-public-api", clock);
        this.refresh = new SignedToken(settings.password(), "shiphero-refresh", clock);
    }

    Answer issue(Call call) {
        var body = Json.readObject(call.body());
        var known = settings.username().equals(body.path("username").asString(""))
                && settings.password().equals(body.path("password").asString(""));
        if (!known) {
            return denied("Wrong email or password.");
        }
        var token = refresh.issue(settings.username(), REFRESH_LIFE);
        return Answer.json(
                200, accessToken().put("refresh_token", token).put("scope", "openid profile offline_access"));
    }

    Answer refresh(Call call) {
        var token = Json.readObject(call.body()).path("refresh_token").asString("");
        return refresh.accepts("Bearer " + token)
                ? Answer.json(200, accessToken().put("scope", "openid profile offline_access"))
                : denied("Unknown or invalid refresh token.");
    }

    boolean accepts(@Nullable String authorization) {
        return access.accepts(authorization);
    }

    private ObjectNode accessToken() {
        return Json.object()
                .put("access_token", access.issue(settings.username(), LIFE))
                .put("expires_in", LIFE.toSeconds())
                .put("token_type", "Bearer");
    }

    private static Answer denied(String reason) {
        return Answer.json(403, Json.object().put("error", "invalid_grant").put("error_description", reason));
    }
}
