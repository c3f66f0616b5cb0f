package io.entrepot.foundation.contracts.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every change of an operation in the table gets the verdict and the code that it states. */
class OperationChangesTests {

    private static final Path TABLE = Path.of("src/test/resources/operation-changes.yaml");

    @ParameterizedTest
    @MethodSource("changes")
    void judgesChange(String words, Part row) {
        var findings = Comparison.of(document(row, "before"), document(row, "after"));

        var worst = findings.stream()
                .map(finding -> finding.verdict().toString())
                .findFirst()
                .orElse("none");
        assertThat(worst)
                .as("%s: %s", words, findings)
                .isEqualTo(row.at("verdict").text());
        if (row.has("code")) {
            assertThat(findings)
                    .extracting(Finding::code)
                    .contains(row.at("code").text());
        }
    }

    @Test
    void saysWhereAndWhatInWords() {
        var before = Document.parse(
                "{paths: {/a/b: {get: {responses: {'200': {content: {application/json: {schema: {properties: {qty: {type: integer}}}}}}}}}}}");
        var after = Document.parse(
                "{paths: {/a/b: {get: {responses: {'200': {content: {application/json: {schema: {properties: {qty: {type: string}}}}}}}}}}}");

        assertThat(Comparison.of(before, after))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding)
                                .hasToString(
                                        "breaking [response-type-changed] GET /a/b: answer 200.qty is a value of type string, before it was "
                                                + "a value of type integer (#/paths/~1a~1b/get/responses/200/content/application~1json/schema/properties/qty)"));
    }

    @Test
    void refusesReferenceThatPointsAtNothing() {
        var broken =
                Document.parse("{paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/Gone'}}}}}}");

        assertThatThrownBy(() -> Comparison.of(broken, broken))
                .hasMessageContaining("#/components/responses/Gone points at nothing");
    }

    @Test
    void findsNothingBetweenPublishedDocumentsAndThemselves() {
        var partner = Document.read(Path.of("../../openapi/experience/partner/v2.yaml"));

        assertThat(Comparison.of(partner, partner)).isEmpty();
    }

    static Stream<Object[]> changes() {
        return Document.read(TABLE).root().elements().stream()
                .map(row -> new Object[] {row.at("change").text(), row});
    }

    private static Document document(Part row, String which) {
        var part = Objects.requireNonNull(row.at(which).value());
        var whole = row.at("whole").isTrue() ? part : Map.of("paths", Map.of("/things/{id}", Map.of("get", part)));
        return Document.parse(new Yaml().dump(whole));
    }
}
