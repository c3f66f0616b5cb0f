package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.util.List;
import java.util.stream.Stream;

/** Compares the branches of {@code oneOf} and {@code anyOf}, paired by name or by what they say, and how they are told apart. */
final class AlternativeComparison {

    private final Direction direction;
    private final Findings findings;
    private final Pairs schemas;

    /** Compares two branches that are taken for the same one. */
    interface Pairs {
        void compare(Part before, Part after, String name);
    }

    AlternativeComparison(Direction direction, Findings findings, Pairs schemas) {
        this.direction = direction;
        this.findings = findings;
        this.schemas = schemas;
    }

    void compare(Schema older, Schema newer, String name) {
        var before = branches(older, newer);
        var after = branches(newer, older);
        var gone = before.stream()
                .filter(branch -> partner(branch, after).isEmpty())
                .toList();
        var fresh = after.stream()
                .filter(branch -> partner(branch, before).isEmpty())
                .toList();
        before.forEach(branch -> partner(branch, after).forEach(same -> schemas.compare(branch, same, name)));
        if (gone.size() == 1 && fresh.size() == 1) {
            schemas.compare(gone.getFirst(), fresh.getFirst(), name);
            return;
        }
        gone.forEach(branch -> alternative(Change.NARROWER, branch, name + " has lost the alternative "));
        fresh.forEach(branch -> alternative(Change.WIDER, branch, name + " has the new alternative "));
    }

    /** A schema by itself is the only alternative where the other one has several. */
    private static List<Part> branches(Schema schema, Schema other) {
        if (!schema.alternatives().isEmpty()) {
            return schema.alternatives();
        }
        return other.alternatives().isEmpty() ? List.of() : List.of(schema.part());
    }

    private static List<Part> partner(Part branch, List<Part> others) {
        return others.stream()
                .filter(other ->
                        (other.pointer().equals(branch.pointer()) && isNamed(branch)) || other.hasSameValueAs(branch))
                .limit(1)
                .toList();
    }

    private static boolean isNamed(Part branch) {
        return Stream.of("#/components/", "#/$defs/", "#/definitions/").anyMatch(branch.pointer()::startsWith);
    }

    private void alternative(Change change, Part branch, String words) {
        var code = change == Change.WIDER ? "alternative-added" : "alternative-removed";
        findings.add(direction.verdict(change), direction.code(code), branch, words + last(branch.pointer()));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    void compareDiscriminators(Schema older, Schema newer, String name) {
        var before = older.part().at("discriminator", "propertyName").text();
        var after = newer.part().at("discriminator", "propertyName").text();
        if (!before.equals(after)) {
            findings.breaking(
                    direction.code("discriminator-changed"),
                    newer.part(),
                    "%s is told apart by `%s`, before by `%s`".formatted(name, after, before));
        }
        var names = older.part().at("discriminator", "mapping");
        names.names()
                .filter(value -> !names.at(value).hasSameValueAs(newer.part().at("discriminator", "mapping", value)))
                .filter(value -> before.equals(after))
                .forEach(value -> findings.breaking(
                        direction.code("discriminator-changed"),
                        newer.part(),
                        "%s no longer means the same by `%s`".formatted(name, value)));
    }
}
