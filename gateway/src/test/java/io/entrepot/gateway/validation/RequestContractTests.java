package io.entrepot.gateway.validation;

import static io.entrepot.gateway.validation.ContractFixtures.aBody;
import static io.entrepot.gateway.validation.ContractFixtures.aContract;
import static io.entrepot.gateway.validation.ContractFixtures.aQuery;
import static io.entrepot.gateway.validation.ContractFixtures.aRequest;
import static io.entrepot.gateway.validation.ContractFixtures.aText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests are what their contract describes, and nothing more. */
class RequestContractTests {

    private static final String ALL = "{parameters: ["
            + "{in: query, name: i, schema: {type: integer, format: int32, minimum: 1}},"
            + "{in: query, name: l, schema: {type: integer, format: int64}},"
            + "{in: query, name: n, schema: {type: number, maximum: 9.5}},"
            + "{in: query, name: b, schema: {type: boolean}},"
            + "{in: query, name: d, schema: {type: string, format: date}},"
            + "{in: query, name: e, schema: {type: string, enum: [ONE, TWO]}},"
            + "{in: query, name: p, schema: {type: string, pattern: '[a-z]{2}', maxLength: 5}},"
            + "{in: query, name: many, schema: {type: array, maxItems: 2, items: {type: string, pattern: '[a-z]+'}}},"
            + "{in: query, name: list, explode: false, schema: {type: array, maxItems: 2, items: {type: integer}}}]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i=1&l=9223372036854775807&n=9.5&b=true
            d=2026-02-28&e=TWO&p=ab
            many=a&many=b
            list=1,2
            p=%61b
            &&i=1&
            """)
    void takesWhatTheContractDescribes(String query) {
        assertThat(aContract(ALL).violations(aRequest(query, ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            i=0                      | i    | min
            i=                       | i    | wrong-type
            i=1.5                    | i    | wrong-type
            i=0x10                   | i    | wrong-type
            i=2147483648             | i    | wrong-type
            i=1&i=2                  | i    | repeated
            l=9223372036854775808    | l    | wrong-type
            n=1e3                    | n    | wrong-type
            n=9.51                   | n    | max
            b=yes                    | b    | wrong-type
            d=2026-02-30             | d    | wrong-type
            e=one                    | e    | wrong-type
            p=abc                    | p    | pattern
            p=ab%0A                  | p    | pattern
            p=xxxxxx                 | p    | size
            many=a&many=b&many=c     | many | size
            many=a,b                 | many | pattern
            list=1,2,3               | list | size
            list=1,x                 | list | wrong-type
            list=1&list=2            | list | repeated
            other=1                  | other | unknown-parameter
            i[]=1                    | i[]  | unknown-parameter
            I=1                      | I    | unknown-parameter
            i=%zz                    | query | malformed
            """)
    void refusesWhatItDoesNot(String query, String name, String code) {
        assertThat(aContract(ALL).violations(aRequest(query, "")))
                .extracting(
                        violation -> violation.error().pointer(),
                        violation -> violation.error().code())
                .contains(tuple(name, code));
    }

    @Test
    void takesATextAsItIs() {
        var contract = aContract("{requestBody: {required: true, content: {text/plain: {schema: {type: string}}}}}");

        assertThat(contract.violations(aText("<a>not {json</a>", "text/plain"))).isEmpty();
        assertThat(contract.violations(aText("", "text/plain")))
                .extracting(violation -> violation.error().code())
                .containsExactly("body-missing");
        assertThatThrownBy(() -> contract.violations(aText("{}", "application/json")))
                .hasMessageContaining("text/plain");
        assertThatThrownBy(() -> contract.violations(aText("a", "text/plain; charset=utf-16")))
                .hasMessageContaining("text/plain");
    }

    @Test
    void asksForWhatIsRequired() {
        var contract = aContract(aQuery("name: a, required: true, schema: {type: string}"));

        assertThat(contract.violations(aRequest(""))).singleElement().satisfies(violation -> {
            assertThat(violation.error().pointer()).isEqualTo("a");
            assertThat(violation.error().code()).isEqualTo("missing");
        });
    }

    @Test
    void takesNullForLeftOut() {
        var contract =
                aContract(aBody("{type: object, required: [a], properties: {a: {type: string}, b: {type: string}}}"));

        assertThat(contract.violations(aRequest("{\"a\":\"x\",\"b\":null}"))).isEmpty();
        assertThat(codes(contract, "{\"a\":null}")).containsExactly("not-null");
    }

    @Test
    void takesNothingWhereNothingIsDescribed() {
        assertThat(codes(aContract("{}"), "{}")).containsExactly("unexpected-body");
        assertThat(codes(aContract("{}"), "")).isEmpty();
    }

    @Test
    void leavesFreeWhatTheContractLeavesFree() {
        var contract = aContract(aBody("{type: object, properties: {free: {type: object, additionalProperties: {}}}}"));

        assertThat(codes(contract, "{\"free\":{\"any\":[1,{\"thing\":2}]}}")).isEmpty();
        assertThat(codes(contract, "{\"other\":1}")).containsExactly("unknown-field");
    }

    @Test
    void readsAlternatives() {
        var schema = "{oneOf: [{type: object, required: [a], properties: {a: {type: integer}}}, {type: string}]}";

        assertThat(codes(aContract(aBody(schema)), "{\"a\":1}")).isEmpty();
        assertThat(codes(aContract(aBody(schema)), "\"text\"")).isEmpty();
        assertThat(codes(aContract(aBody(schema)), "{\"b\":1}")).contains("unknown-field");
    }

    private static List<String> codes(RequestContract contract, String body) {
        return contract.violations(aRequest(body)).stream()
                .map(violation -> violation.error().code())
                .toList();
    }
}
