package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.util.UUID;

/** The errors of Business Central in its own words. */
final class ODataErrors {

    private ODataErrors() {}

    static Answer error(int status, String code, String message) {
        var error = Json.object()
                .put("code", code)
                .put("message", message + "  CorrelationId:  " + UUID.randomUUID() + ".");
        return Answer.json(status, Json.object().set("error", error));
    }

    static Refusal badRequest(String message) {
        return refusal(400, "BadRequest", message);
    }

    static Refusal notFound(String message) {
        return refusal(404, "BadRequest_NotFound", message);
    }

    /** A business rule of the application was broken. */
    static Refusal dialog(String message) {
        return refusal(400, "Application_DialogException", message);
    }

    static Refusal invalidRelation(String field, String table, Object value, String related) {
        return refusal(
                400,
                "Internal_InvalidTableRelation",
                "The field %s of table %s contains a value (%s) that cannot be found in the related table (%s)."
                        .formatted(field, table, value, related));
    }

    static Refusal notAllowed(String method) {
        return refusal(405, "BadRequest_MethodNotAllowed", "'" + method + "' requests are not allowed here.");
    }

    static Refusal refusal(int status, String code, String message) {
        return new Refusal(error(status, code, message));
    }
}
