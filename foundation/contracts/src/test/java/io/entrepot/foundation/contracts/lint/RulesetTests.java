package io.entrepot.foundation.contracts.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.foundation.contracts.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions mean what Spectral means by them; exemptions are of one document, have a reason and are needed. */
class RulesetTests {

    private static final String ON_A = "given: $.a, then: ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {function: truthy}                                                        | {a: 1}                | {a: ''}
            {function: truthy}                                                        | {a: [1]}              | {a: false}
            {function: falsy}                                                         | {a: 0}                | {a: yes}
            {field: b, function: defined}                                             | {a: {b: false}}       | {a: {}}
            {field: b, function: undefined}                                           | {a: {}}               | {a: {b: 1}}
            {function: pattern, functionOptions: {match: '^x'}}                       | {a: xy}               | {a: yx}
            {function: pattern, functionOptions: {notMatch: x}}                       | {a: yy}               | {a: yx}
            {function: pattern, functionOptions: {match: '^x'}}                       | {a: 5}                | {a: y}
            {field: '@key', function: pattern, functionOptions: {match: '^x'}}        | {a: {x1: 1, x2: 2}}   | {a: {x1: 1, y: 2}}
            {function: casing, functionOptions: {type: camel}}                        | {a: aB}               | {a: a_b}
            {function: casing, functionOptions: {type: pascal}}                       | {a: AB}               | {a: aB}
            {function: casing, functionOptions: {type: kebab}}                        | {a: a-b}              | {a: a_b}
            {function: casing, functionOptions: {type: snake}}                        | {a: a_b}              | {a: a-b}
            {function: casing, functionOptions: {type: macro}}                        | {a: A_B}              | {a: a_b}
            {function: enumeration, functionOptions: {values: [x, y]}}                | {a: x}                | {a: z}
            {function: length, functionOptions: {min: 2}}                             | {a: xy}               | {a: x}
            {function: length, functionOptions: {max: 2}}                             | {a: [1, 2]}           | {a: [1, 2, 3]}
            {function: length, functionOptions: {min: 1}}                             | {a: {b: 1}}           | {a: {}}
            {function: length, functionOptions: {min: 3, max: 4}}                     | {a: 3}                | {a: 5}
            {function: or, functionOptions: {properties: [b, c]}}                     | {a: {c: 1}}           | {a: {d: 1}}
            """)
    void functionTellsGoodFromBad(String then, String good, String bad) {
        var rules = rules(ON_A + then, "");

        assertThat(rules.violations("document", Document.parse(good))).isEmpty();
        assertThat(rules.violations("document", Document.parse(bad)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.place()).isEqualTo("$['a']");
                    assertThat(violation.isError()).isTrue();
                });
    }

    @Test
    void namesWhatIsWrong() {
        var rules = rules("given: $.a, then: {field: b, function: pattern, functionOptions: {match: x}}", "");

        assertThat(rules.violations("document", Document.parse("{a: {b: y}}")))
                .singleElement()
                .hasToString("error [rule] b is y ($['a'])");
    }

    @Test
    void refusesUnknownFunction() {
        assertThatThrownBy(() -> rules(ON_A + "{function: schema}", ""))
                .hasMessageContaining("unknown function schema");
    }

    @Test
    void refusesUnknownAlias() {
        assertThatThrownBy(() -> rules("given: '#gone', then: {function: truthy}", ""))
                .hasMessageContaining("#gone");
    }

    @Test
    void refusesRuleWithoutSource() {
        var ruleset = Document.parse("{rules: {rule: {severity: error, given: $.a, then: {function: truthy}}}}");

        assertThatThrownBy(() -> Ruleset.of(ruleset)).hasMessageContaining("where it comes from");
    }

    @Test
    void exemptsOneDocumentOnly() {
        var rules =
                rules(ON_A + "{function: truthy}", "overrides: [{files: [mine], x-reason: why, rules: {rule: 'off'}}]");
        var broken = Document.parse("{a: false}");

        assertThat(rules.violations("mine", broken)).isEmpty();
        assertThat(rules.violations("other", broken)).hasSize(1);
        assertThat(rules.idleExemptions("mine", broken)).isEmpty();
        assertThat(rules.idleExemptions("mine", Document.parse("{a: true}"))).hasSize(1);
    }

    @Test
    void refusesExemptionWithoutReason() {
        assertThatThrownBy(
                        () -> rules(ON_A + "{function: truthy}", "overrides: [{files: [mine], rules: {rule: 'off'}}]"))
                .hasMessageContaining("x-reason");
    }

    @Test
    void refusesExemptionThatOnlySoftens() {
        assertThatThrownBy(() -> rules(
                        ON_A + "{function: truthy}",
                        "overrides: [{files: [mine], x-reason: why, rules: {rule: warn}}]"))
                .hasMessageContaining("switches a rule off");
    }

    private static Ruleset rules(String rule, String overrides) {
        return Ruleset.of(Document.parse("""
                rules: {rule: {description: Own, message: '{{property}} is {{value}}', severity: error, %s}}
                %s
                """.formatted(rule, overrides)));
    }
}
