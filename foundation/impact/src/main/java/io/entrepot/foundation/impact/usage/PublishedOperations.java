package io.entrepot.foundation.impact.usage;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.contracts.publishing.Api;
import io.entrepot.foundation.contracts.publishing.PublishedFolder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Method and path of every published operation by the name that its document gives it, as usage is counted by names. */
public final class PublishedOperations {

    private final Map<String, String> paths = new HashMap<>();

    public PublishedOperations(PublishedFolder folder) {
        folder.apis().stream()
                .filter(api -> !api.layer().equals("events"))
                .forEach(api -> Endpoint.of(folder.document(api)).values().forEach(endpoint -> take(api, endpoint)));
    }

    private void take(Api api, Endpoint endpoint) {
        var name = endpoint.operation().at("operationId").text();
        paths.put(key(api.name(), api.major(), name), endpoint.name());
    }

    private static String key(String api, int major, String operation) {
        return api + " " + major + " " + operation;
    }

    /** For example {@code GET /partner/v2/orders/{id}}. */
    Optional<String> of(String api, int major, String operation) {
        return Optional.ofNullable(paths.get(key(api, major, operation)));
    }
}
