package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares the parameters of an operation: those in the path by their place, all others by name. */
final class ParameterComparison {

    private final Findings findings;
    private final SchemaComparison schemas;

    ParameterComparison(Findings findings) {
        this.findings = findings;
        this.schemas = new SchemaComparison(Direction.REQUEST, findings);
    }

    void compare(Endpoint older, Endpoint newer) {
        var before = parameters(older);
        var after = parameters(newer);
        before.forEach((key, parameter) -> {
            if (!after.containsKey(key)) {
                findings.breaking("parameter-removed", parameter, name(parameter) + " is no longer read");
            }
        });
        after.forEach((key, parameter) -> {
            var previous = before.get(key);
            if (previous == null) {
                added(parameter);
            } else {
                compare(previous, parameter);
            }
        });
    }

    private static Map<String, Part> parameters(Endpoint endpoint) {
        var found = new LinkedHashMap<String, Part>();
        endpoint.path().at("parameters").elements().forEach(part -> found.put(key(part, endpoint), part));
        endpoint.operation().at("parameters").elements().forEach(part -> found.put(key(part, endpoint), part));
        return found;
    }

    private static String key(Part parameter, Endpoint endpoint) {
        var name = parameter.at("name").text();
        return switch (parameter.at("in").text()) {
            case "path" -> "path " + endpoint.positionOf(name);
            case "header" -> "header " + name.toLowerCase(Locale.ROOT);
            case String in -> in + " " + name;
        };
    }

    private void added(Part parameter) {
        if (parameter.at("required").isTrue()) {
            findings.breaking("parameter-added-required", parameter, name(parameter) + " is new and required");
        } else {
            findings.compatible("parameter-added", parameter, name(parameter) + " is new");
        }
    }

    private void compare(Part before, Part after) {
        compareRequired(before, after);
        if (!style(before).equals(style(after))) {
            findings.breaking(
                    "parameter-style-changed",
                    after,
                    "%s is written as %s, before as %s".formatted(name(after), style(after), style(before)));
        }
        if (after.at("deprecated").isTrue() && !before.at("deprecated").isTrue()) {
            findings.compatible("parameter-deprecated", after, name(after) + " is deprecated now");
        }
        if (!before.at("allowReserved").text().equals(after.at("allowReserved").text())) {
            findings.toBeLookedAt("parameter-escaping-changed", after, name(after) + " is escaped differently");
        }
        schemas.compare(schema(before), schema(after), name(after));
    }

    private void compareRequired(Part before, Part after) {
        var was = before.at("required").isTrue();
        var is = after.at("required").isTrue();
        if (is && !was) {
            findings.breaking("parameter-required", after, name(after) + " is required now");
        } else if (was && !is) {
            findings.compatible("parameter-optional", after, name(after) + " may be absent now");
        }
    }

    /** Style and explosion with the defaults of the specification, and the media type where there is one. */
    private static List<String> style(Part parameter) {
        var in = parameter.at("in").text();
        var usual = in.equals("query") || in.equals("cookie") ? "form" : "simple";
        var style = parameter.has("style") ? parameter.at("style").text() : usual;
        var explode = parameter.has("explode") ? parameter.at("explode").isTrue() : style.equals("form");
        return List.of(
                style,
                explode ? "exploded" : "joined",
                String.join(" ", parameter.at("content").names().toList()));
    }

    private static Part schema(Part parameter) {
        return parameter
                .at("content")
                .names()
                .findFirst()
                .map(type -> parameter.at("content", type, "schema"))
                .orElseGet(() -> parameter.at("schema"));
    }

    private static String name(Part parameter) {
        return "%s parameter `%s`"
                .formatted(parameter.at("in").text(), parameter.at("name").text());
    }
}
