package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the single values that two schemas allow: types, null, listed values, formats and limits. */
final class ValueComparison {

    static final Set<String> KEYWORDS = Set.of(
            "format",
            "pattern",
            "uniqueItems",
            "multipleOf",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    /** Each of the first can be read as the second. */
    private static final Set<List<String>> WIDENED_FORMATS =
            Set.of(List.of("int32", "int64"), List.of("float", "double"));

    private final Direction direction;
    private final Findings findings;
    private final LimitComparison limits;

    ValueComparison(Direction direction, Findings findings) {
        this.direction = direction;
        this.findings = findings;
        this.limits = new LimitComparison(direction, findings);
    }

    void compare(Schema older, Schema newer, String name) {
        compareTypes(older, newer, name);
        compareListed(older, newer, name);
        compareFormats(older, newer, name);
        comparePatterns(older, newer, name);
        limits.compare(older, newer, name);
    }

    private void compareTypes(Schema older, Schema newer, String name) {
        var before = withoutNull(older);
        var after = withoutNull(newer);
        var hadNull = older.types().contains(Schema.NULL);
        var hasNull = newer.types().contains(Schema.NULL);
        if (!before.equals(after)) {
            report(
                    change(before, after),
                    "type-changed",
                    newer,
                    "%s is %s, before it was %s".formatted(name, words(after), words(before)));
        } else if (hadNull != hasNull) {
            var words = name + (hasNull ? " may be null now" : " may no longer be null");
            report(hasNull ? Change.WIDER : Change.NARROWER, "null-changed", newer, words);
        }
    }

    private static Set<String> withoutNull(Schema schema) {
        var types = new TreeSet<>(schema.types());
        types.remove(Schema.NULL);
        return types;
    }

    private static String words(Set<String> types) {
        var named = new TreeSet<>(types);
        if (named.contains("number")) {
            named.remove("integer");
        }
        return named.size() == 5
                ? "anything"
                : named.isEmpty() ? "nothing" : "a value of type " + String.join(" or ", named);
    }

    private static <T> Change change(Set<T> before, Set<T> after) {
        if (after.containsAll(before)) {
            return Change.WIDER;
        }
        return before.containsAll(after) ? Change.NARROWER : Change.OTHER;
    }

    private void compareListed(Schema older, Schema newer, String name) {
        var before = listed(older);
        var after = listed(newer);
        if (before == null && after == null) {
            return;
        }
        if (before == null || after == null) {
            var words = before == null ? " has a list of values now" : " has no list of values any more";
            report(before == null ? Change.NARROWER : Change.WIDER, "values-listed", newer, name + words);
            return;
        }
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> report(
                        Change.NARROWER, "value-removed", newer, "%s is never `%s` any more".formatted(name, value)));
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value ->
                        report(Change.WIDER, "value-added", newer, "%s may be `%s` now".formatted(name, value)));
    }

    /** Null is compared as a type, and is often repeated in the list. */
    private static @Nullable Set<String> listed(Schema schema) {
        var only = schema.only("const");
        if (only != null) {
            return Set.of(only.text());
        }
        var listed = schema.only("enum");
        return listed == null
                ? null
                : listed.elements().stream()
                        .filter(Part::exists)
                        .map(Part::text)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private void compareFormats(Schema older, Schema newer, String name) {
        var before = text("format", older);
        var after = text("format", newer);
        if (!before.equals(after)) {
            var words = "%s has %s, before %s".formatted(name, format(after), format(before));
            report(formatChange(before, after), "format-changed", newer, words);
        }
    }

    private static String format(String name) {
        return name.isEmpty() ? "no format" : "the format " + name;
    }

    private static Change formatChange(String before, String after) {
        if (after.isEmpty() || WIDENED_FORMATS.contains(List.of(before, after))) {
            return Change.WIDER;
        }
        return before.isEmpty() || WIDENED_FORMATS.contains(List.of(after, before)) ? Change.NARROWER : Change.OTHER;
    }

    /** Which texts one of two expressions matches and the other does not, a person must judge. */
    private void comparePatterns(Schema older, Schema newer, String name) {
        var before = text("pattern", older);
        var after = text("pattern", newer);
        if (!before.equals(after)) {
            var change = after.isEmpty() ? Change.WIDER : before.isEmpty() ? Change.NARROWER : Change.UNDECIDED;
            report(
                    change,
                    "pattern-changed",
                    newer,
                    "%s has the pattern `%s`, before `%s`".formatted(name, after, before));
        }
    }

    private static String text(String keyword, Schema schema) {
        var said = schema.only(keyword);
        return said == null ? "" : said.text();
    }

    private void report(Change change, String what, Schema place, String words) {
        findings.add(direction.verdict(change), direction.code(what), place.part(), words);
    }
}
