package io.entrepot.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.LifecycleFile;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Contract and answers of a version tell of its end as the lifecycle has it. */
class EndingAnswersTests {

    private final Lifecycle lifecycle =
            LifecycleFile.read(new ClassPathResource("ending-lifecycle.yaml"), LocalDate.parse("2026-11-29"));

    @Test
    void tellsOfTheEndOfAnInnerVersion() throws Exception {
        var answer = answerTo("/orders/v1/orders");

        assertThat(answer.getHeaders("Deprecation")).containsExactly("@1793491200");
        assertThat(answer.getHeaders("Sunset")).containsExactly("Thu, 01 Jul 2027 00:00:00 GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/v2/orders", "/orders/v10/orders", "/partner/v1/orders", "/actuator/health"})
    void isSilentOfAllElse(String path) throws Exception {
        assertThat(answerTo(path).getHeaderNames()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/orders/v1/orders,2027-07-01", "/partner/v1/orders,2027-08-01"})
    void marksTheOperationsOfEveryVersionThatEnds(String path, String sunset) {
        var operation = rendered(path);

        assertThat(operation.getDeprecated()).isTrue();
        assertThat(operation.getExtensions()).containsEntry("x-sunset", sunset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/v2/orders", "/orders/v10/orders", "/v1/orders"})
    void marksNoOther(String path) {
        assertThat(rendered(path).getDeprecated()).isNull();
    }

    private Operation rendered(String path) {
        var operation = new Operation();
        var api = new OpenAPI().path(path, new PathItem().get(operation));
        new EndingContract().ends(lifecycle).customise(api);
        return operation;
    }

    private MockHttpServletResponse answerTo(String path) throws Exception {
        var response = new MockHttpServletResponse();
        new EndingAnswers(lifecycle).doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }
}
