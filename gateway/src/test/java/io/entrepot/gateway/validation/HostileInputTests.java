package io.entrepot.gateway.validation;

import static io.entrepot.gateway.validation.ContractFixtures.aBody;
import static io.entrepot.gateway.validation.ContractFixtures.aContract;
import static io.entrepot.gateway.validation.ContractFixtures.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made to cost much costs little: each of these would run for minutes or take all memory if it were not bounded. */
@Timeout(20)
class HostileInputTests {

    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void runsAPatternInLinearTime() {
        var contract = aContract(aBody("{type: string, pattern: '(a+)+b'}"));

        assertThat(codes(contract, "\"" + "a".repeat(MEBIBYTE / 2) + "\"")).containsExactly("pattern");
    }

    @Test
    void looksForRepetitionsInOnePass() {
        var contract = aContract(aBody("{type: array, uniqueItems: true, items: {type: integer}}"));
        var distinct = IntStream.range(0, 120_000).mapToObj(Integer::toString).collect(Collectors.joining(","));

        assertThat(codes(contract, "[" + distinct + "]")).isEmpty();
        assertThat(codes(contract, "[" + distinct + ",7]")).containsExactly("unique-elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[[[{\"a\":["})
    void refusesEndlessDepth(String opening) {
        var contract = aContract(aBody("{}"));

        assertThat(codes(contract, opening.repeat(MEBIBYTE / opening.length()))).containsExactly("malformed-json");
    }

    @Test
    void tellsOnlyTheFirstMistakeOfALargeBody() {
        var contract = aContract(aBody("{type: array, items: {type: object, required: [a, b, c]}}"));

        assertThat(codes(contract, "[" + "{},".repeat(MEBIBYTE / 3 - 1) + "{}]"))
                .containsExactly("not-null");
    }

    @Test
    void tellsAFewMistakesOfASmallBody() {
        var contract = aContract(aBody("{type: array, items: {type: integer}}"));

        assertThat(codes(contract, "[" + "\"x\",".repeat(10_000) + "1]"))
                .hasSize(20)
                .containsOnly("wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "-1E999999999", "1E-999999999", "1E+2147483646"})
    void calculatesWithNumbersAsTheyAreWritten(String number) {
        var integer = aContract(aBody("{type: integer, format: int32, minimum: 1, maximum: 9}"));
        var decimal = aContract(aBody("{type: number, exclusiveMinimum: 1, maximum: 9, multipleOf: 0.5}"));

        assertThat(codes(integer, number)).isNotEmpty();
        assertThat(codes(decimal, number)).isNotEmpty();
    }

    @Test
    void refusesANumberWithoutEnd() {
        assertThat(codes(aContract(aBody("{type: number}")), "1".repeat(MEBIBYTE)))
                .containsExactly("malformed-json");
    }

    @Test
    void repeatsLittleOfWhatACallerMadeUp() {
        var contract = aContract(aBody("{type: object, properties: {a: {}}}"));

        var violations = contract.violations(aRequest("x".repeat(9_000) + "=1", "{\"" + "y".repeat(20_000) + "\":1}"));

        assertThat(violations)
                .hasSize(2)
                .allSatisfy(violation -> assertThat(violation.error().pointer()).hasSizeLessThan(250));
    }

    private static List<String> codes(RequestContract contract, String body) {
        return contract.violations(aRequest(body)).stream()
                .map(violation -> violation.error().code())
                .toList();
    }
}
