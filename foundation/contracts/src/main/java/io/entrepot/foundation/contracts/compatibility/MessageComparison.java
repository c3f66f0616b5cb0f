package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.util.Locale;
import java.util.stream.Stream;

/** Compares what an operation reads and answers: bodies by media type, statuses, headers. */
final class MessageComparison {

    private final Findings findings;
    private final SchemaComparison requests;
    private final SchemaComparison responses;

    MessageComparison(Findings findings) {
        this.findings = findings;
        this.requests = new SchemaComparison(Direction.REQUEST, findings);
        this.responses = new SchemaComparison(Direction.RESPONSE, findings);
    }

    void compareBodies(Part before, Part after) {
        var required = after.at("required").isTrue();
        if (before.exists() && !after.exists()) {
            findings.breaking("body-removed", before, "the operation no longer takes a body");
        } else if (!before.exists() && after.exists() && required) {
            findings.breaking("body-added-required", after, "the operation needs a body now");
        } else if (!before.exists() && after.exists()) {
            findings.compatible("body-added", after, "the operation may take a body now");
        } else if (after.exists()) {
            compareRequired(before.at("required").isTrue(), required, after);
            compareContents(Direction.REQUEST, before.at("content"), after.at("content"), "request");
        }
    }

    /** The body of a call that we make is for its receiver what an answer is. */
    void compareTold(Part before, Part after) {
        compareContents(Direction.RESPONSE, before.at("content"), after.at("content"), "body");
    }

    private void compareRequired(boolean was, boolean is, Part place) {
        if (is && !was) {
            findings.breaking("body-required", place, "the body is required now");
        } else if (was && !is) {
            findings.compatible("body-optional", place, "the body may be absent now");
        }
    }

    void compareResponses(Part before, Part after) {
        before.namesWithoutExtensions().forEach(status -> {
            if (after.has(status)) {
                compareResponse(before.at(status), after.at(status), "answer " + status);
            } else {
                statusRemoved(status, before.at(status));
            }
        });
        after.namesWithoutExtensions()
                .filter(status -> !before.has(status))
                .forEach(status -> statusAdded(status, after.at(status)));
    }

    /** Callers treat a refusal by its class, as they must; what success means to them they know by its code. */
    private void statusAdded(String status, Part place) {
        var words = "status " + status + " is new";
        if (isFailure(status)) {
            findings.compatible("status-added", place, words);
        } else {
            findings.breaking("status-added-success", place, words + " and callers do not know it as a success");
        }
    }

    private void statusRemoved(String status, Part place) {
        var words = "status " + status + " is gone";
        if (isFailure(status)) {
            findings.compatible("status-removed", place, words);
        } else {
            findings.breaking("status-removed-success", place, words);
        }
    }

    private static boolean isFailure(String status) {
        return Stream.of("4", "5", "default").anyMatch(status.toLowerCase(Locale.ROOT)::startsWith);
    }

    private void compareResponse(Part before, Part after, String name) {
        compareContents(Direction.RESPONSE, before.at("content"), after.at("content"), name);
        compareHeaders(before.at("headers"), after.at("headers"), name);
        if (!before.at("links").hasSameValueAs(after.at("links"))) {
            findings.toBeLookedAt("response-links-changed", after, name + " has other links");
        }
    }

    private void compareContents(Direction direction, Part before, Part after, String name) {
        before.names()
                .filter(type -> !after.has(type))
                .forEach(type -> findings.breaking(
                        direction.code("media-type-removed"), before.at(type), name + " is no longer `" + type + "`"));
        after.names()
                .filter(type -> !before.has(type))
                .forEach(type -> findings.compatible(
                        direction.code("media-type-added"), after.at(type), name + " may be `" + type + "` now"));
        before.names()
                .filter(after::has)
                .forEach(type -> compareContent(direction, before.at(type), after.at(type), name));
    }

    private void compareContent(Direction direction, Part before, Part after, String name) {
        var comparison = direction == Direction.REQUEST ? requests : responses;
        comparison.compare(before.at("schema"), after.at("schema"), name);
        if (!before.at("encoding").hasSameValueAs(after.at("encoding"))) {
            findings.toBeLookedAt(direction.code("encoding-changed"), after, name + " is encoded differently");
        }
    }

    private void compareHeaders(Part before, Part after, String name) {
        before.names()
                .forEach(header -> after.names()
                        .filter(header::equalsIgnoreCase)
                        .findFirst()
                        .ifPresentOrElse(
                                same -> compareHeader(before.at(header), after.at(same), name + ", header " + header),
                                () -> findings.breaking(
                                        "response-header-removed",
                                        before.at(header),
                                        name + " lost the header " + header)));
        after.names()
                .filter(header -> before.names().noneMatch(header::equalsIgnoreCase))
                .forEach(header -> findings.compatible(
                        "response-header-added", after.at(header), name + " has the new header " + header));
    }

    private void compareHeader(Part before, Part after, String name) {
        if (before.at("required").isTrue() && !after.at("required").isTrue()) {
            findings.breaking("response-header-optional", after, name + " may be absent now");
        }
        responses.compare(before.at("schema"), after.at("schema"), name);
    }
}
