package io.entrepot.foundation.testing.lineage;

import io.entrepot.foundation.testing.PublishedContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a service uses of our other services, entry by entry, read from its classes. {@code openapi/lineage/<service>.yaml} must say
 * the same.
 */
public final class UsedServices {

    private static final String NOTE =
            "# Which entries of the service lead to which operations of others, for openapi/release-impact."
                    + " Rendered by a test of the service; ENTREPOT_OPENAPI_WRITE=true rewrites it.\n";
    private static final String WORKFLOW = "workflow:";

    /** Our services have their major version in the path; what has none, such as Keycloak, is none of them. */
    private static final Pattern OURS = Pattern.compile("[A-Z]+ /[^/]+/v\\d+/.*");

    private final String basePackage;
    private final String service;

    private UsedServices(String basePackage, String service) {
        this.basePackage = basePackage;
        this.service = service;
    }

    public static UsedServices of(String basePackage, String service) {
        return new UsedServices(basePackage, service);
    }

    /** Fails unless the file says what the code does; rewrites it when asked to. */
    public void assertDeclared() {
        PublishedContract.ofFile("openapi/lineage/" + service + ".yaml").assertEquals(rendered());
    }

    String rendered() {
        var lineage = ServiceLineage.of(basePackage);
        var calls = new TreeMap<String, Set<String>>();
        lineage.entriesOf(client -> true).forEach((exchange, entries) -> {
            if (OURS.matcher(exchange.operation()).matches()) {
                entries.forEach(entry ->
                        calls.computeIfAbsent(entry, absent -> new TreeSet<>()).add(exchange.operation()));
            }
        });
        addWorkflows(calls, lineage.startersOfWorkflows());
        var content = new LinkedHashMap<String, Object>();
        content.put("service", service);
        content.put(
                "entries",
                calls.entrySet().stream()
                        .map(entry -> entry(entry.getKey(), entry.getValue()))
                        .toList());
        return NOTE + Rendering.yaml(content);
    }

    private static Map<String, Object> entry(String name, Set<String> calls) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("entry", name);
        entry.put("calls", List.copyOf(calls));
        return entry;
    }

    /** Who starts a workflow or tells it something sets off its steps, whichever they are. */
    private static void addWorkflows(Map<String, Set<String>> calls, Set<String> starters) {
        var steps = calls.keySet().stream()
                .filter(entry -> entry.startsWith(WORKFLOW))
                .toList();
        starters.stream()
                .filter(starter -> !starter.startsWith(WORKFLOW) && !steps.isEmpty())
                .forEach(starter -> calls.computeIfAbsent(starter, absent -> new TreeSet<>())
                        .addAll(steps));
    }
}
