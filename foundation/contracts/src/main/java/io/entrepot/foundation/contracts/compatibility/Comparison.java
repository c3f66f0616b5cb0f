package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two versions of an OpenAPI document, 3.0 or 3.1, compared for what matters to those who call. */
public final class Comparison {

    private final Document older;
    private final Document newer;
    private final Set<Finding> found = new LinkedHashSet<>();

    private Comparison(Document older, Document newer) {
        this.older = older;
        this.newer = newer;
    }

    /** Every difference that matters, the worst first; words and examples do not. */
    public static List<Finding> of(Document older, Document newer) {
        var comparison = new Comparison(older, newer);
        comparison.compareOperations();
        comparison.compareWhole();
        return sorted(comparison.found);
    }

    /** The same for what is told to whoever listens: two JSON Schemas of the body of an event, or two AsyncAPI documents. */
    public static List<Finding> ofTold(Document older, Document newer) {
        var found = new LinkedHashSet<Finding>();
        if (newer.root().has("asyncapi")) {
            new ChannelComparison(found).compare(older, newer);
        } else {
            new SchemaComparison(Direction.RESPONSE, new Findings("", found))
                    .compare(older.root(), newer.root(), "body");
        }
        return sorted(found);
    }

    private static List<Finding> sorted(Collection<Finding> found) {
        return found.stream()
                .sorted(Comparator.comparing(Finding::verdict).thenComparing(Finding::operation))
                .toList();
    }

    private void compareOperations() {
        var before = Endpoint.of(older);
        var after = Endpoint.of(newer);
        before.forEach((key, endpoint) -> {
            var same = after.get(key);
            if (same == null) {
                findings(endpoint).breaking("operation-removed", endpoint.operation(), "the operation is gone");
            } else {
                compare(endpoint, same);
            }
        });
        after.forEach((key, endpoint) -> {
            if (!before.containsKey(key)) {
                findings(endpoint).compatible("operation-added", endpoint.operation(), "the operation is new");
            }
        });
    }

    private Findings findings(Endpoint endpoint) {
        return new Findings(endpoint.name(), found);
    }

    private void compare(Endpoint before, Endpoint after) {
        var findings = findings(after);
        new ParameterComparison(findings).compare(before, after);
        var messages = new MessageComparison(findings);
        messages.compareBodies(
                before.operation().at("requestBody"), after.operation().at("requestBody"));
        messages.compareResponses(
                before.operation().at("responses"), after.operation().at("responses"));
        new SecurityComparison(older, newer, findings).compare(before.operation(), after.operation());
        compareLifecycle(before.operation(), after.operation(), findings);
        compareServed(before, after, findings);
    }

    private static void compareLifecycle(Part before, Part after, Findings findings) {
        var was = before.at("deprecated").isTrue();
        var is = after.at("deprecated").isTrue();
        if (is && !was) {
            findings.compatible("operation-deprecated", after, "the operation is deprecated, it ends " + sunset(after));
        } else if (was && !is) {
            findings.compatible("operation-undeprecated", after, "the operation is no longer deprecated");
        } else if (is && !sunset(before).equals(sunset(after))) {
            findings.toBeLookedAt(
                    "sunset-moved", after, "the operation ends %s, before %s".formatted(sunset(after), sunset(before)));
        }
    }

    private static String sunset(Part operation) {
        var date = operation.at("x-sunset").text();
        return date.isEmpty() ? "at no stated date" : "on " + date;
    }

    private static void compareServed(Endpoint before, Endpoint after, Findings findings) {
        var operation = after.operation();
        if (!before.operation().at("operationId").hasSameValueAs(operation.at("operationId"))) {
            findings.toBeLookedAt(
                    "operation-renamed",
                    operation,
                    "the operation is called `%s`, before `%s`; generated clients change"
                            .formatted(
                                    operation.at("operationId").text(),
                                    before.operation().at("operationId").text()));
        }
        List.of("callbacks", "servers").stream()
                .filter(part -> !before.operation().at(part).hasSameValueAs(operation.at(part)))
                .forEach(part -> findings.toBeLookedAt("operation-" + part + "-changed", operation, part + " changed"));
    }

    private void compareWhole() {
        var findings = new Findings("", found);
        var servers = newer.root().at("servers");
        if (!older.root().at("servers").hasSameValueAs(servers)) {
            findings.toBeLookedAt("servers-changed", servers, "servers changed");
        }
        new WebhookComparison(found).compare(older, newer);
        new SecurityComparison(older, newer, findings).compareSchemes();
    }
}
