package io.entrepot.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import org.assertj.core.api.AbstractAssert;

/** Checks that an answer is problem details of one kind. */
final class ProblemAssert extends AbstractAssert<ProblemAssert, HttpResponse<String>> {

    private ProblemAssert(HttpResponse<String> answer) {
        super(answer, ProblemAssert.class);
    }

    static ProblemAssert assertProblem(HttpResponse<String> answer) {
        return new ProblemAssert(answer);
    }

    ProblemAssert is(int status, String type) {
        assertThat(actual.statusCode()).as(actual.body()).isEqualTo(status);
        assertThat(actual.headers().firstValue("Content-Type")).contains("application/problem+json");
        has("$.type", "https://entrepot.io/problems/" + type);
        has("$.status", status);
        assertThat(JsonPath.<String>read(actual.body(), "$.traceId")).hasSize(32);
        return this;
    }

    ProblemAssert has(String path, Object value) {
        assertThat(JsonPath.<Object>read(actual.body(), path)).isEqualTo(value);
        return this;
    }

    ProblemAssert hasHeader(String name, String value) {
        assertThat(actual.headers().allValues(name)).containsExactly(value);
        return this;
    }

    ProblemAssert doesNotTell(String secret) {
        assertThat(actual.body()).doesNotContain(secret);
        return this;
    }
}
