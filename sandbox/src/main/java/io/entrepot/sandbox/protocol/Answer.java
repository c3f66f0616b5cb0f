package io.entrepot.sandbox.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One HTTP response of a stand-in. */
public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.write(body));
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    public Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }
}
