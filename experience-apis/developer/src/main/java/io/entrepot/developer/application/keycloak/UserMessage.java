package io.entrepot.developer.application.keycloak;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account as which a client acts, on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record UserMessage(String id, @Nullable Map<String, List<String>> attributes) {

    /** Empty where there is none. */
    String attribute(String name) {
        var values = attributes == null ? null : attributes.get(name);
        return values == null || values.isEmpty() ? "" : values.getFirst();
    }
}
