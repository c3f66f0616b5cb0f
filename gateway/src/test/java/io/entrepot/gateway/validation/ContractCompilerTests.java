package io.entrepot.gateway.validation;

import static io.entrepot.gateway.validation.ContractFixtures.aBody;
import static io.entrepot.gateway.validation.ContractFixtures.aContract;
import static io.entrepot.gateway.validation.ContractFixtures.aQuery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.gateway.lifecycle.LifecycleFixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

/** A contract that requests cannot be held against stops the gateway, with words. */
class ContractCompilerTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {$ref: '#/components/schemas/Lost'}            | refers to #/components/schemas/Lost, which is not in it
            {$ref: 'other.yaml#/Thing'}                    | refers to other.yaml#/Thing
            {type: object, properties: {a: {allOf: [{}]}}} | uses allOf in a request
            {type: array, items: {not: {}}}                | uses not in a request
            {type: string, pattern: '(a)\\1'}              | has a pattern that cannot run in linear time
            {type: string, pattern: '(?=a)a'}              | has a pattern that cannot run in linear time
            """)
    void refusesABodyThatItCannotCheck(String schema, String sentence) {
        assertThatThrownBy(() -> aContract(aBody(schema)))
                .isInstanceOf(UncheckableContract.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: a, style: deepObject, schema: {type: string} | writes the parameter a in an unusual style
            name: a, schema: {type: object}                    | a parameter is of type object
            name: a, schema: {}                                | gives the parameter a no single type
            """)
    void refusesAParameterThatItCannotCheck(String parameter, String sentence) {
        assertThatThrownBy(() -> aContract(aQuery(parameter))).hasMessageContaining(sentence);
    }

    @Test
    void refusesACookieAndAForm() {
        assertThatThrownBy(() -> aContract("{parameters: [{in: cookie, name: a, schema: {type: string}}]}"))
                .hasMessageContaining("has the parameter a in a cookie");
        assertThatThrownBy(() -> aContract("{requestBody: {content: {application/xml: {schema: {}}}}}"))
                .hasMessageContaining("takes a body of another type than application/json");
    }

    @Test
    void refusesAnOperationThatNoContractHas() {
        var document = ContractDocument.of("things v1", "paths: {}".getBytes(StandardCharsets.UTF_8));
        var contracts = new RequestContracts(Map.of("/things/v1", document));

        assertThatThrownBy(() -> contracts.checkOf("/things/v1", "/things/v1/things", List.of(HttpMethod.GET)))
                .isInstanceOf(UncheckableContract.class)
                .hasMessageContaining("things v1 has no GET /things/v1/things");
        assertThatThrownBy(() -> contracts.checkOf("/other/v1", "/other/v1/x", List.of(HttpMethod.GET)))
                .hasMessageContaining("/other/v1 has no published contract");
    }

    @Test
    void compilesEveryVersionThatIsServed() {
        var lifecycle = LifecycleFixtures.aLifecycle();

        assertThat(new ValidationConfiguration().requestContracts(lifecycle)).isNotNull();
    }

    @Test
    void saysWhatToMend() {
        assertThat(new UncheckableContractAnalyzer().analyze(new UncheckableContract("things v1 has no GET /x")))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).contains("- things v1 has no GET /x");
                    assertThat(analysis.getAction()).contains("docs/edge.md");
                });
    }
}
