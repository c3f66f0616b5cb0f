package io.entrepot.foundation.contracts.lint;

import io.entrepot.foundation.contracts.document.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of each place that it is about: a function on the place, on one of its fields or on the names of all its fields.
 * The functions mean what they mean in Spectral.
 */
final class Check {

    private static final String NAMES = "@key";
    private static final Map<String, Pattern> CASES = Map.of(
            "camel", Pattern.compile("[a-z][A-Za-z0-9]*"),
            "pascal", Pattern.compile("[A-Z][A-Za-z0-9]*"),
            "kebab", Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*"),
            "snake", Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*"),
            "macro", Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*"));

    private final String field;
    private final Predicate<Target> holds;

    /** What a function looks at. */
    record Target(@Nullable String property, @Nullable Object value) {}

    private Check(String field, Predicate<Target> holds) {
        this.field = field;
        this.holds = holds;
    }

    static Check of(Part then) {
        var options = then.at("functionOptions");
        Predicate<Target> holds = switch (then.at("function").text()) {
            case "truthy" -> target -> isTruthy(target.value());
            case "falsy" -> target -> !isTruthy(target.value());
            case "defined" -> target -> target.value() != null;
            case "undefined" -> target -> target.value() == null;
            case "pattern" -> ofTexts(pattern(options));
            case "casing" -> ofTexts(casing(options));
            case "enumeration" -> enumeration(options);
            case "length" -> length(options);
            case "or" -> anyOf(options);
            case String other -> throw new IllegalArgumentException(then.pointer() + ": unknown function " + other);
        };
        return new Check(then.at("field").text(), holds);
    }

    /** The targets at this place for which the function does not hold. */
    Stream<Target> violations(Target place) {
        return targets(place).filter(holds.negate());
    }

    private Stream<Target> targets(Target place) {
        if (field.isEmpty()) {
            return Stream.of(place);
        }
        var fields = place.value() instanceof Map<?, ?> map ? map : Map.of();
        return field.equals(NAMES)
                ? fields.keySet().stream().map(String::valueOf).map(name -> new Target(name, name))
                : Stream.of(new Target(field, fields.get(field)));
    }

    private static boolean isTruthy(@Nullable Object value) {
        return value != null && !Set.<Object>of(false, "", 0).contains(value);
    }

    private static Predicate<Target> ofTexts(Predicate<String> holds) {
        return target -> !(target.value() instanceof String text) || text.isEmpty() || holds.test(text);
    }

    private static Predicate<String> pattern(Part options) {
        var match = options.has("match") ? options.at("match").text() : "";
        var matches = Pattern.compile(match).asPredicate();
        return options.has("notMatch")
                ? matches.and(Pattern.compile(options.at("notMatch").text())
                        .asPredicate()
                        .negate())
                : matches;
    }

    private static Predicate<String> casing(Part options) {
        var type = options.at("type").text();
        var form = CASES.get(type);
        if (form == null) {
            throw new IllegalArgumentException(options.pointer() + ": unknown case " + type);
        }
        return form.asMatchPredicate();
    }

    private static Predicate<Target> enumeration(Part options) {
        var allowed = options.at("values").elements().stream().map(Part::text).collect(Collectors.toSet());
        return target -> target.value() == null
                || target.value() instanceof Map
                || target.value() instanceof List
                || allowed.contains(target.value().toString());
    }

    private static Predicate<Target> length(Part options) {
        var least = options.has("min") ? Integer.parseInt(options.at("min").text()) : 0;
        var most = options.has("max") ? Integer.parseInt(options.at("max").text()) : Integer.MAX_VALUE;
        return target -> target.value() == null || (size(target.value()) >= least && size(target.value()) <= most);
    }

    private static int size(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.size();
            case List<?> list -> list.size();
            case Number number -> number.intValue();
            default -> value.toString().length();
        };
    }

    private static Predicate<Target> anyOf(Part options) {
        var names = options.at("properties").elements().stream().map(Part::text).toList();
        return target ->
                !(target.value() instanceof Map<?, ?> map) || names.stream().anyMatch(map::containsKey);
    }
}
