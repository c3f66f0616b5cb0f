package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what two schemas allow, through references and cycles, for messages of one direction. */
final class SchemaComparison {

    /** Compared one by one below, or words that allow and forbid nothing. */
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "type",
            "nullable",
            "allOf",
            "oneOf",
            "anyOf",
            "enum",
            "const",
            "items",
            "additionalProperties",
            "default",
            "discriminator",
            "title",
            "description",
            "example",
            "examples",
            "deprecated",
            "xml",
            "externalDocs",
            "$comment",
            "$defs",
            "definitions",
            "$id",
            "$schema",
            "readOnly",
            "writeOnly");

    private final Direction direction;
    private final Findings findings;
    private final ValueComparison values;
    private final AlternativeComparison alternatives;
    private final Set<String> compared = new HashSet<>();

    SchemaComparison(Direction direction, Findings findings) {
        this.direction = direction;
        this.findings = findings;
        this.values = new ValueComparison(direction, findings);
        this.alternatives = new AlternativeComparison(direction, findings, this::compare);
    }

    /** @param name how people call the part, for example {@code request.lines[].quantity} */
    void compare(Part before, Part after, String name) {
        if (!compared.add(before.pointer() + " " + after.pointer())) {
            return; // a cycle, or a definition that the operation uses twice
        }
        var older = Schema.of(before);
        var newer = Schema.of(after);
        if (older.alternatives().isEmpty() != newer.alternatives().isEmpty()) {
            alternatives.compare(older, newer, name); // a schema by itself and one of several
        } else {
            compare(older, newer, name);
        }
    }

    private void compare(Schema older, Schema newer, String name) {
        values.compare(older, newer, name);
        compareFields(older, newer, name);
        compareElements(older, newer, name);
        compareOtherFields(older, newer, name);
        alternatives.compare(older, newer, name);
        alternatives.compareDiscriminators(older, newer, name);
        compareTheRest(older, newer, name);
    }

    private void compareFields(Schema older, Schema newer, String name) {
        var before = carried(older);
        var after = carried(newer);
        before.forEach((field, part) -> {
            if (after.containsKey(field)) {
                compareField(older, newer, field, name);
            } else {
                removed(field, part, name);
            }
        });
        after.forEach((field, part) -> {
            if (!before.containsKey(field)) {
                added(older, newer, field, name);
            }
        });
        compareUndescribed(older, newer, name);
    }

    private Map<String, Part> carried(Schema schema) {
        return schema.properties().entrySet().stream()
                .filter(field -> !field.getValue().at(direction.foreignFlag()).isTrue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void compareField(Schema older, Schema newer, String field, String name) {
        var part = Objects.requireNonNull(newer.properties().get(field));
        compareRequired(older, newer, field, part, name);
        compare(Objects.requireNonNull(older.properties().get(field)), part, name + "." + field);
        if (part.at("deprecated").isTrue()
                && !Objects.requireNonNull(older.properties().get(field))
                        .at("deprecated")
                        .isTrue()) {
            findings.compatible(direction.code("field-deprecated"), part, name + "." + field + " is deprecated now");
        }
    }

    private void compareRequired(Schema older, Schema newer, String field, Part place, String name) {
        var was = older.required().contains(field);
        var is = newer.required().contains(field);
        if (was && !is) {
            var verdict = direction.verdict(Change.WIDER);
            findings.add(verdict, direction.code("field-optional"), place, name + "." + field + " may be absent now");
        } else if (is && !was) {
            var verdict = direction.verdict(Change.NARROWER);
            findings.add(verdict, direction.code("field-required"), place, name + "." + field + " is required now");
        }
    }

    /** Writes with unknown fields are refused, and who reads an optional field misses it too. */
    private void removed(String field, Part part, String name) {
        findings.breaking(direction.code("field-removed"), part, name + "." + field + " is gone");
    }

    private void added(Schema older, Schema newer, String field, String name) {
        var part = Objects.requireNonNull(newer.properties().get(field));
        var words = name + "." + field + " is new";
        if (direction == Direction.REQUEST && newer.required().contains(field)) {
            findings.breaking("request-field-added-required", part, words + " and required");
        } else if (direction == Direction.RESPONSE && !older.isOpen()) {
            findings.breaking("response-field-added-to-closed", part, words + " where no further field was announced");
        } else {
            findings.compatible(direction.code("field-added"), part, words);
        }
    }

    /** Fields that are required without being described. */
    private void compareUndescribed(Schema older, Schema newer, String name) {
        var fields = new TreeSet<>(older.required());
        fields.addAll(newer.required());
        fields.removeAll(older.properties().keySet());
        fields.removeAll(newer.properties().keySet());
        fields.forEach(
                field -> compareRequired(older, newer, field, newer.part().at("required"), name));
    }

    private void compareElements(Schema older, Schema newer, String name) {
        compareInner("items", older, newer, name + "[]");
    }

    private void compareOtherFields(Schema older, Schema newer, String name) {
        compareInner("additionalProperties", older, newer, name + ".*");
    }

    /** A schema for what is inside; without one, anything goes. */
    private void compareInner(String keyword, Schema older, Schema newer, String name) {
        var before = older.only(keyword);
        var after = newer.only(keyword);
        if (before != null && after != null && !before.isFalse() && !after.isFalse()) {
            compare(before, after, name);
        } else if (allowsNothing(before) != allowsNothing(after)) {
            inner(keyword, allowsNothing(before) ? Change.WIDER : Change.NARROWER, newer, name);
        } else if (allowsAnything(before) != allowsAnything(after)) {
            inner(keyword, allowsAnything(after) ? Change.WIDER : Change.NARROWER, newer, name);
        }
    }

    private void inner(String keyword, Change change, Schema newer, String name) {
        var code = direction.code(keyword.equals("items") ? "elements-changed" : "other-fields-changed");
        var words = name + (change == Change.WIDER ? " allows more than before" : " allows less than before");
        findings.add(direction.verdict(change), code, newer.part(), words);
    }

    private static boolean allowsNothing(@Nullable Part part) {
        return part != null && part.isFalse();
    }

    private static boolean allowsAnything(@Nullable Part part) {
        return part == null || part.isTrue() || (part.names().findAny().isEmpty() && !part.isFalse());
    }

    /** A keyword that is not understood must not pass unseen. */
    private void compareTheRest(Schema older, Schema newer, String name) {
        if (direction == Direction.REQUEST && differ("default", older, newer)) {
            findings.toBeLookedAt("request-default-changed", newer.part(), name + " has another default");
        }
        Stream.concat(older.keywords().stream(), newer.keywords().stream())
                .distinct()
                .filter(keyword -> !KNOWN.contains(keyword) && !keyword.startsWith("x-"))
                .filter(keyword -> !ValueComparison.KEYWORDS.contains(keyword))
                .filter(keyword -> differ(keyword, older, newer))
                .forEach(keyword -> findings.toBeLookedAt(
                        direction.code("keyword-changed"), newer.part(), name + ": `" + keyword + "` changed"));
    }

    private static boolean differ(String keyword, Schema older, Schema newer) {
        var before = older.all(keyword).stream().map(Part::value).collect(Collectors.toSet());
        return !before.equals(newer.all(keyword).stream().map(Part::value).collect(Collectors.toSet()));
    }
}
