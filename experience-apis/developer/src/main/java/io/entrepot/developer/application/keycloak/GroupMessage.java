package io.entrepot.developer.application.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The group of a partner on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GroupMessage(String id, @Nullable Map<String, List<String>> attributes) {

    String attribute(String name) {
        return UserMessage.first(attributes, name);
    }
}
