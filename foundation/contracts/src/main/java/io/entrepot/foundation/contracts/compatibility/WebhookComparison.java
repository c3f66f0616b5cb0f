package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.util.Collection;
import java.util.List;

/** Compares what a document says is sent to receivers: its bodies go out as answers do, and a receiver must know all of them. */
final class WebhookComparison {

    private final Collection<Finding> found;

    WebhookComparison(Collection<Finding> found) {
        this.found = found;
    }

    void compare(Document older, Document newer) {
        var before = older.root().at("webhooks");
        var after = newer.root().at("webhooks");
        before.names().forEach(name -> {
            if (after.has(name)) {
                compare(name, before.at(name, "post"), after.at(name, "post"));
            } else {
                findings(name).breaking("webhook-removed", before.at(name), "the webhook is gone");
            }
        });
        after.names()
                .filter(name -> !before.has(name))
                .forEach(name -> findings(name).compatible("webhook-added", after.at(name), "the webhook is new"));
    }

    private void compare(String name, Part before, Part after) {
        var findings = findings(name);
        new MessageComparison(findings).compareTold(before.at("requestBody"), after.at("requestBody"));
        compareHeaders(before.at("parameters"), after.at("parameters"), findings);
        if (!before.at("responses")
                .names()
                .toList()
                .equals(after.at("responses").names().toList())) {
            findings.toBeLookedAt("webhook-answers-changed", after, "other answers of a receiver are understood");
        }
    }

    private static void compareHeaders(Part before, Part after, Findings findings) {
        var is = headers(after);
        headers(before).stream()
                .filter(header -> !is.contains(header))
                .forEach(header ->
                        findings.breaking("webhook-header-removed", after, "the header " + header + " is gone"));
    }

    private static List<String> headers(Part parameters) {
        return parameters.elements().stream()
                .map(parameter -> parameter.at("name").text())
                .toList();
    }

    private Findings findings(String name) {
        return new Findings("webhook " + name, found);
    }
}
