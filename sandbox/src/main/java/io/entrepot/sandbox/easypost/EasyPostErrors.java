package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The errors of EasyPost in its own words, and the checks that lead to them. */
final class EasyPostErrors {

    private EasyPostErrors() {}

    static Answer error(int status, String code, String message) {
        return Answer.json(status, body(code, message));
    }

    static Refusal notFound() {
        return new Refusal(error(404, "NOT_FOUND", "The requested resource could not be found."));
    }

    static Refusal missing(String field) {
        return invalid("PARAMETER.REQUIRED", "Missing required parameter.", field, "cannot be blank");
    }

    static Refusal invalid(String field, String message) {
        return invalid("PARAMETER.INVALID", "A parameter is not valid.", field, message);
    }

    private static Refusal invalid(String code, String message, String field, String reason) {
        var body = body(code, message);
        body.withObject("error")
                .withArray("errors")
                .addObject()
                .put("field", field)
                .put("message", reason);
        return new Refusal(Answer.json(422, body));
    }

    private static ObjectNode body(String code, String message) {
        var body = Json.object();
        body.putObject("error").put("code", code).put("message", message).putArray("errors");
        return body;
    }

    static <T> T found(@Nullable T thing) {
        if (thing == null) {
            throw notFound();
        }
        return thing;
    }

    static Answer deleted(boolean done, ObjectNode answer) {
        if (!done) {
            throw notFound();
        }
        return Answer.json(200, answer);
    }

    static Refusal notAllowed() {
        return new Refusal(error(405, "METHOD_NOT_ALLOWED", "The method is not allowed here."));
    }
}
