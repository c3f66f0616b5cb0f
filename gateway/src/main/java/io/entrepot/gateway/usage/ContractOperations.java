package io.entrepot.gateway.usage;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.gateway.lifecycle.Revisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The names that a version's newest published contract gives its operations, by method and path. */
record ContractOperations(Map<String, String> names) {

    static ContractOperations of(PublishedVersion version) {
        var names = new HashMap<String, String>();
        var newest = Revisions.of(version).lastEntry();
        if (newest != null) {
            collect(newest.getValue(), names);
        }
        return new ContractOperations(names);
    }

    Optional<String> nameOf(String method, String path) {
        return Optional.ofNullable(names.get(key(method, path)));
    }

    private static void collect(Resource contract, Map<String, String> names) {
        try (var content = contract.getInputStream()) {
            Map<String, Object> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            members(document.get("paths"))
                    .forEach((path, item) -> members(item).forEach((method, operation) -> {
                        if (operation instanceof Map<?, ?> stated && stated.get("operationId") instanceof String name) {
                            names.put(key(method, path), name);
                        }
                    }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Parameters may have other names in the routes. */
    private static String key(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    @SuppressWarnings("unchecked") // a YAML document has texts as keys wherever OpenAPI has members
    private static Map<String, Object> members(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
