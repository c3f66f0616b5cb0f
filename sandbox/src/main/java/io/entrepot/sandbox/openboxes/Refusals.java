package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.util.Map;

/** The ways in which the system says no. */
final class Refusals {

    private Refusals() {}

    /** What breaks a rule of the data. */
    static Refusal invalid(String message) {
        var body = Json.object().put("errorCode", 400).put("errorMessage", "Validation error. " + message);
        body.putArray("errorMessages").add(message);
        return new Refusal(Answer.json(400, body));
    }

    /** Some refusals carry the message alone. */
    static Refusal plain(int status, String message) {
        return new Refusal(Answer.json(status, Json.object().put("errorMessage", message)));
    }

    static Refusal unknown(String kind, String id) {
        var message = kind + " with identifier " + id + " not found";
        return new Refusal(Answer.json(404, Json.object().put("errorCode", 404).put("errorMessage", message)));
    }

    /** Whatever the program did not foresee, business refusals among it. */
    static Refusal broken(String cause, String message) {
        return new Refusal(failure(cause, message));
    }

    static Answer failure(String cause, String message) {
        return Answer.json(
                500,
                Json.object()
                        .put("errorCode", 500)
                        .put("cause", "class " + cause)
                        .put("errorMessage", message));
    }

    /** A call without a session is sent elsewhere. */
    static Answer sessionLost() {
        return new Answer(302, Map.of("Location", "/openboxes/errors/handleUnauthorized"), "");
    }

    static Answer loginPage() {
        return new Answer(
                200,
                Map.of("Content-Type", "text/html;charset=utf-8"),
                "<!DOCTYPE html><html><head><title>Login</title></head><body><form action=\"/openboxes/auth/handleLogin\">"
                        + "</form></body></html>");
    }
}
