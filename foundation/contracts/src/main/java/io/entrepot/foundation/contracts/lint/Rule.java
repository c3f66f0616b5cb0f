package io.entrepot.foundation.contracts.lint;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import io.entrepot.foundation.contracts.document.Part;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A rule of the ruleset: where it looks, what it asks there, and what it says when it is broken. */
final class Rule {

    private static final Configuration PLACES = Configuration.defaultConfiguration()
            .addOptions(Option.AS_PATH_LIST, Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS);

    private final String name;
    private final Severity severity;
    private final String message;
    private final List<JsonPath> given;
    private final List<Check> checks;

    private Rule(String name, Severity severity, String message, List<JsonPath> given, List<Check> checks) {
        this.name = name;
        this.severity = severity;
        this.message = message;
        this.given = given;
        this.checks = checks;
    }

    static Rule of(String name, Part rule, Part aliases) {
        if (rule.at("description").text().isEmpty()) {
            throw new IllegalArgumentException(rule.pointer() + ": a rule says where it comes from");
        }
        var checks = oneOrMore(rule.at("then")).map(Check::of).toList();
        var severity = Severity.valueOf(rule.at("severity").text().toUpperCase(Locale.ROOT));
        return new Rule(name, severity, rule.at("message").text(), paths(rule.at("given"), aliases), checks);
    }

    String name() {
        return name;
    }

    Stream<Violation> violations(Object document) {
        return places(document).stream().flatMap(place -> violations(document, place));
    }

    private static Stream<Part> oneOrMore(Part part) {
        return part.elements().isEmpty() ? Stream.of(part) : part.elements().stream();
    }

    /** {@code #alias} stands for the paths of this name, with whatever follows it. */
    private static List<JsonPath> paths(Part given, Part aliases) {
        return oneOrMore(given)
                .map(Part::text)
                .flatMap(path -> resolved(path, aliases))
                .map(JsonPath::compile)
                .toList();
    }

    private static Stream<String> resolved(String path, Part aliases) {
        if (!path.startsWith("#")) {
            return Stream.of(path);
        }
        var name = path.substring(1).replaceAll("[^A-Za-z0-9_-].*", "");
        if (!aliases.has(name)) {
            throw new IllegalArgumentException(path + " is no alias of the ruleset");
        }
        return oneOrMore(aliases.at(name)).map(alias -> alias.text() + path.substring(1 + name.length()));
    }

    private Set<String> places(Object document) {
        var places = new LinkedHashSet<String>();
        given.forEach(path -> places.addAll(path.<List<String>>read(document, PLACES)));
        return places;
    }

    private Stream<Violation> violations(Object document, String place) {
        var target = new Check.Target(last(place), JsonPath.read(document, place));
        return checks.stream()
                .flatMap(check -> check.violations(target))
                .map(violation -> new Violation(severity, name, place, words(violation)))
                .distinct();
    }

    private static String last(String place) {
        return place.replaceAll("^.*\\[|]$", "").replace("'", "");
    }

    private String words(Check.Target violation) {
        return message.replace("{{property}}", String.valueOf(violation.property()))
                .replace("{{value}}", String.valueOf(violation.value()));
    }
}
