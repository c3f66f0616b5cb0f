package io.entrepot.foundation.contracts.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of {@code openapi/rules.yaml} finds a document that breaks it and nothing else. */
class RulesTests {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Ruleset RULES = Ruleset.of(Document.read(Path.of("../../openapi/rules.yaml")));

    @Test
    void findsNothingInADocumentThatKeepsAllRules() throws IOException {
        assertThat(RULES.violations("things", Document.parse(clean()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void findsBreach(String rule, Part row) throws IOException {
        var replaced = row.at("instead-of").text();
        assertThat(clean()).contains(replaced);

        var violations = RULES.violations(
                "things",
                Document.parse(clean().replace(replaced, row.at("stands").text())));

        assertThat(violations).isNotEmpty().allSatisfy(violation -> {
            assertThat(violation.rule()).isEqualTo(rule);
            assertThat(violation.place()).startsWith("$");
            assertThat(violation.message()).isNotBlank().doesNotContain("{{");
        });
    }

    @Test
    void everyRuleHasABreach() {
        assertThat(breaches().map(row -> row[0])).containsAll(RULES.rules());
    }

    static Stream<Object[]> breaches() {
        return Document.read(RESOURCES.resolve("broken-rules.yaml")).root().elements().stream()
                .map(row -> new Object[] {row.at("rule").text(), row});
    }

    private static String clean() throws IOException {
        return Files.readString(RESOURCES.resolve("clean.yaml"));
    }
}
