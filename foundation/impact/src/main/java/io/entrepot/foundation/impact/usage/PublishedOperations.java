package io.entrepot.foundation.impact.usage;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.publishing.revisions.Api;
import io.entrepot.foundation.publishing.revisions.PublishedFolder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Method and path of every published operation by the name that its document gives it, as usage is counted by names. */
public final class PublishedOperations {

    /** As lineage names where a call came in, for example {@code experience/partner/v2/placeOrder}. */
    private static final Pattern ENTRY = Pattern.compile("[a-z]+/([a-z0-9-]+)/v(\\d{1,5})/(\\w+)");

    private final Map<String, String> paths = new HashMap<>();

    /** @param documents the contracts by what they are called */
    public PublishedOperations(Map<Api, Document> documents) {
        documents.forEach((api, document) -> Endpoint.of(document).values().forEach(endpoint -> take(api, endpoint)));
    }

    public static PublishedOperations of(PublishedFolder folder) {
        return new PublishedOperations(folder.apis().stream()
                .filter(api -> !api.layer().equals("events"))
                .collect(Collectors.toMap(api -> api, folder::document)));
    }

    private void take(Api api, Endpoint endpoint) {
        var name = endpoint.operation().at("operationId").text();
        paths.put(key(api.name(), api.major(), name), endpoint.name());
    }

    private static String key(String api, int major, String operation) {
        return api + " " + major + " " + operation;
    }

    /** For example {@code GET /partner/v2/orders/{id}}. */
    public Optional<String> of(String api, int major, String operation) {
        return Optional.ofNullable(paths.get(key(api, major, operation)));
    }

    /** The operation at which a call came in; what is none, such as a webhook, keeps the name that lineage gives it. */
    public String ofEntry(String entry) {
        var parts = ENTRY.matcher(entry);
        return parts.matches()
                ? of(parts.group(1), Integer.parseInt(parts.group(2)), parts.group(3))
                        .orElse(entry)
                : entry;
    }
}
