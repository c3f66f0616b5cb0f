package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.foundation.backend.CallBudget;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Calls in one session, which is logged in by one caller at a time and again when it is lost. A call without a session is turned away
 * before it is looked at (a redirect, 401, or a page of HTML), so that it may be made again whatever it asks for.
 */
final class Session {

    private static final Pattern COOKIE = Pattern.compile("JSESSIONID=[^;]+");

    private final OpenBoxesApi api;
    private final Map<String, String> login;
    private final CallBudget budget;
    private final JsonMapper json = new JsonMapper();
    private final ReentrantLock loggingIn = new ReentrantLock();
    private @Nullable String cookie;

    Session(OpenBoxesApi api, OpenBoxesProperties properties, CallBudget budget) {
        this.api = api;
        this.login = Map.of(
                "username", properties.username(),
                "password", properties.password(),
                "location", properties.location());
        this.budget = budget;
    }

    /** The {@code data} of the answer. */
    JsonNode call(CallClass callClass, Function<String, ResponseEntity<String>> call) {
        var used = current();
        var answer = attempt(callClass, used, call);
        if (answer == null) {
            answer = attempt(callClass, insteadOf(used), call);
        }
        if (answer == null) {
            throw TransientBackendException.busy(Refusals.BACKEND, "the session is lost at once", null);
        }
        return read(answer);
    }

    /** Null when the session is not known there. */
    private @Nullable ResponseEntity<String> attempt(
            CallClass callClass, String session, Function<String, ResponseEntity<String>> call) {
        try {
            var answer = budget.call(callClass, () -> call.apply(session));
            return isLost(answer) ? null : answer;
        } catch (PermanentBackendException refused) {
            if (refused.status() == HttpStatus.UNAUTHORIZED.value()) {
                return null;
            }
            throw refused;
        }
    }

    private static boolean isLost(ResponseEntity<String> answer) {
        var type = answer.getHeaders().getContentType();
        return answer.getStatusCode().is3xxRedirection()
                || (type != null && type.isCompatibleWith(MediaType.TEXT_HTML));
    }

    private JsonNode read(ResponseEntity<String> answer) {
        var body = answer.getBody();
        if (body == null || body.isBlank()) {
            return MissingNode.getInstance(); // changes of status answer nothing
        }
        try {
            return json.readTree(body).path("data");
        } catch (JacksonException unreadable) {
            throw TransientBackendException.busy(Refusals.BACKEND, "its answer cannot be read", null);
        }
    }

    private String current() {
        loggingIn.lock();
        try {
            var known = cookie;
            return known == null ? logIn() : known;
        } finally {
            loggingIn.unlock();
        }
    }

    private String insteadOf(String lost) {
        loggingIn.lock();
        try {
            var known = cookie;
            return known == null || known.equals(lost) ? logIn() : known;
        } finally {
            loggingIn.unlock();
        }
    }

    private String logIn() {
        cookie = null;
        var answer = budget.call(CallClass.INTERACTIVE, () -> api.login(login));
        var header = answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE);
        var found = COOKIE.matcher(header == null ? "" : header);
        if (!found.find()) {
            throw TransientBackendException.busy(Refusals.BACKEND, "its login gave no session", null);
        }
        cookie = found.group();
        return found.group();
    }
}
