package io.entrepot.sandbox;

import io.entrepot.sandbox.protocol.Json;
import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a stand-in answered. */
record Response(int status, HttpHeaders headers, String text) {

    JsonNode json() {
        return Json.MAPPER.readTree(text);
    }

    String at(String pointer) {
        return json().at(pointer).asString("");
    }

    int number(String pointer) {
        return json().at(pointer).asInt();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
