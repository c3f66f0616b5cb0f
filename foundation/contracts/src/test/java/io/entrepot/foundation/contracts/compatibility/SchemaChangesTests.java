package io.entrepot.foundation.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change of a schema in the table gets the verdict that it states, however the schema is reached. */
class SchemaChangesTests {

    private static final Path TABLE = Path.of("src/test/resources/schema-changes.yaml");

    /** A row of the table in one of its forms. */
    record Change(
            String words, Part before, Part after, String version, boolean referenced, String expected, String code) {
        @Override
        public String toString() {
            return "%s (%s, %s): %s".formatted(words, version, referenced ? "by reference" : "inline", expected);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void judgesChangeOfARequest(Change change) {
        assertVerdict(change, Comparison.of(request(change, change.before()), request(change, change.after())));
    }

    @ParameterizedTest
    @MethodSource("responses")
    void judgesChangeOfAnAnswer(Change change) {
        assertVerdict(change, Comparison.of(response(change, change.before()), response(change, change.after())));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void judgesChangeOfAnEvent(Change change) {
        var findings = Comparison.ofTold(body(change, change.before()), body(change, change.after()));

        assertThat(findings.stream()
                        .map(finding -> finding.verdict().toString())
                        .findFirst()
                        .orElse("none"))
                .as(findings.toString())
                .isEqualTo(change.expected());
    }

    @Test
    void tableHasAtLeastFortyChanges() {
        assertThat(Document.read(TABLE).root().elements()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static void assertVerdict(Change change, List<Finding> findings) {
        var worst = findings.stream()
                .map(finding -> finding.verdict().toString())
                .findFirst()
                .orElse("none");
        assertThat(worst).as(findings.toString()).isEqualTo(change.expected());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.operation()).isEqualTo("POST /things");
            assertThat(finding.pointer()).startsWith(change.referenced() ? "#/components/schemas/Thing" : "#/paths");
        });
        if (!worst.equals("none") && !change.code().isEmpty()) {
            assertThat(findings).extracting(Finding::code).anyMatch(code -> code.contains(change.code()));
        }
    }

    static Stream<Change> requests() {
        return changes("request");
    }

    static Stream<Change> responses() {
        return changes("response");
    }

    static Stream<Change> bodies() {
        return responses().filter(change -> change.version().startsWith("3.1"));
    }

    private static Document body(Change change, Part schema) {
        var used = change.referenced() ? "{$ref: '#/$defs/Thing'}" : json(schema);
        return Document.parse(
                "{type: object, properties: {thing: %s}, $defs: {Thing: %s}}".formatted(used, json(schema)));
    }

    private static Stream<Change> changes(String direction) {
        return Document.read(TABLE).root().elements().stream()
                .flatMap(row -> Stream.of("3.0.3", "3.1.0")
                        .filter(version -> version.startsWith(row.at("only").text()))
                        .flatMap(version ->
                                Stream.of(true, false).map(referenced -> change(row, version, referenced, direction))));
    }

    private static Change change(Part row, String version, boolean referenced, String direction) {
        return new Change(
                row.at("change").text(),
                row.at("before"),
                row.at("after"),
                version,
                referenced,
                row.at(direction).text(),
                row.at("code").text());
    }

    private static Document request(Change change, Part schema) {
        return Document.parse("""
                openapi: %s
                paths:
                  /things:
                    post:
                      requestBody: {required: true, content: {application/json: {schema: %s}}}
                      responses: {"204": {description: done}}
                components: {schemas: {Thing: %s}}
                """.formatted(change.version(), used(change, schema), json(schema)));
    }

    private static Document response(Change change, Part schema) {
        return Document.parse("""
                openapi: %s
                paths:
                  /things:
                    post:
                      responses: {"200": {description: done, content: {application/json: {schema: %s}}}}
                components: {schemas: {Thing: %s}}
                """.formatted(change.version(), used(change, schema), json(schema)));
    }

    private static String used(Change change, Part schema) {
        return change.referenced() ? "{$ref: '#/components/schemas/Thing'}" : json(schema);
    }

    /** Flow style of YAML, which plain maps, lists and values print almost by themselves. */
    private static String json(Part schema) {
        return json(Objects.requireNonNull(schema.value()));
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> "'%s': %s".formatted(entry.getKey(), json(entry.getValue())))
                        .toList()
                        .toString()
                        .replaceAll("^\\[(.*)]$", "{$1}");
            case List<?> list ->
                list.stream().map(SchemaChangesTests::json).toList().toString();
            case String text -> "'" + text + "'";
            default -> value.toString();
        };
    }
}
