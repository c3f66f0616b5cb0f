package io.entrepot.carriereasypost.tracking.easypost;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An error body; what is wrong stands in it as objects, as plain text, or not at all. */
record EasyPostError(String code, String message, String reasons) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the body; one that is no error body counts as the message. */
    static EasyPostError of(String body) {
        try {
            var error = JSON.readTree(body).path("error");
            return error.isObject() ? read(error) : unread(body);
        } catch (JacksonException notJson) {
            return unread(body);
        }
    }

    private static EasyPostError read(JsonNode error) {
        var reasons =
                error.path("errors").valueStream().map(EasyPostError::reason).collect(Collectors.joining("; "));
        return new EasyPostError(
                error.path("code").asString(""), error.path("message").asString(""), reasons);
    }

    private static String reason(JsonNode reason) {
        return reason.isObject()
                ? reason.path("field").asString("") + ": "
                        + reason.path("message").asString("")
                : reason.asString("");
    }

    private static EasyPostError unread(String body) {
        return new EasyPostError("", body, "");
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(code, message, reasons).strip();
    }
}
