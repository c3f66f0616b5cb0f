package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is logged in, by cookie, and for which location; an idle session ends, and none outlives the program. */
final class Sessions {

    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=([A-Z0-9]+)");

    private final OpenBoxesSettings settings;
    private final Clock clock;
    private final Map<String, Session> sessions = new HashMap<>();

    Sessions(OpenBoxesSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What a session knows. */
    record Session(@Nullable String location, Instant lastUse) {}

    Answer login(Call call) {
        var body = Json.readObject(call.body());
        if (!settings.username().equals(body.path("username").asString(""))
                || !settings.password().equals(body.path("password").asString(""))) {
            return text(401, "Authentication failed");
        }
        var id = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        var location = body.path("location").asString("");
        sessions.put(id, new Session(Locations.isKnown(location) ? location : null, clock.instant()));
        return text(200, "Authentication was successful")
                .with("Set-Cookie", "JSESSIONID=" + id + "; Path=/openboxes; HttpOnly");
    }

    Answer logout(Call call) {
        sessions.remove(id(call));
        return text(200, "Logout was successful");
    }

    /** The session of a call, which counts as used; null when there is none any more. */
    @Nullable Session use(Call call) {
        var now = clock.instant();
        var limit = Duration.ofSeconds(settings.sessionSeconds());
        sessions.values().removeIf(session -> session.lastUse().plus(limit).isBefore(now));
        return sessions.computeIfPresent(id(call), (id, session) -> new Session(session.location(), now));
    }

    int count() {
        return sessions.size();
    }

    void clear() {
        sessions.clear();
    }

    private static String id(Call call) {
        var cookie = call.header("cookie");
        var found = COOKIE.matcher(cookie == null ? "" : cookie);
        return found.find() ? found.group(1) : "";
    }

    private static Answer text(int status, String text) {
        return new Answer(status, Map.of("Content-Type", "text/html;charset=utf-8"), text);
    }
}
