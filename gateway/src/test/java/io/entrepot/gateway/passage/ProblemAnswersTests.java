package io.entrepot.gateway.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.web.Problems;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.databind.json.JsonMapper;

/** Whoever is told to come back later is told when. */
class ProblemAnswersTests {

    private final ProblemAnswers answers = new ProblemAnswers(new Problems(Tracer.NOOP, new JsonMapper()));
    private final ServerRequest request =
            ServerRequest.create(new MockHttpServletRequest("GET", "/partner/v2/orders"), List.of());

    /** A date is so many seconds and a part of one away. */
    @ParameterizedTest
    @CsvSource({
        "-PT3S,1",
        "PT0S,1",
        "PT1S,1",
        "PT1.001S,2",
        "PT29.999S,30",
        "PT9223372036854775807S,9223372036854775807"
    })
    void nobodyWhoComesBackAtTheToldSecondIsEarly(Duration wait, String told) throws Exception {
        var answer = answers.filter(request, _ -> {
            throw TransientBackendException.busy("partner", "HTTP 503", wait);
        });

        assertThat(answer.statusCode().value()).isEqualTo(503);
        assertThat(answer.headers().get("Retry-After")).containsExactly(told);
    }
}
