package io.entrepot.foundation.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.anything;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withException;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.client.ResponseCreator;
import org.springframework.web.client.RestClient;

/** Every fault of a backend is transient or permanent, and an answer is neither. */
class FaultTranslationTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void passesAnAnswerOn() {
        assertThat(call(withSuccess("ok", MediaType.TEXT_PLAIN))).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void callsBusyBackendsTransient(int status) {
        assertThat(transientFault(withStatus(HttpStatus.valueOf(status))).isTimeout())
                .isFalse();
    }

    @Test
    void readsRetryAfterInSecondsAndAsDate() {
        assertThat(transientFault(withStatus(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "7"))
                        .retryAfter())
                .contains(Duration.ofSeconds(7));
        assertThat(transientFault(withStatus(HttpStatus.TOO_MANY_REQUESTS)
                                .header("Retry-After", "Mon, 23 Nov 2026 10:01:00 GMT"))
                        .retryAfter())
                .contains(Duration.ofMinutes(1));
        assertThat(transientFault(withStatus(HttpStatus.TOO_MANY_REQUESTS).header("Retry-After", "soon"))
                        .retryAfter())
                .isEmpty();
    }

    @Test
    void tellsATimeoutFromARefusedConnection() {
        assertThat(transientFault(withException(new HttpTimeoutException("late")))
                        .isTimeout())
                .isTrue();
        assertThat(transientFault(withException(new IOException("refused"))).isTimeout())
                .isFalse();
    }

    @Test
    void keepsTheProblemOfAPermanentRefusal() {
        var fault = catchThrowableOfType(
                PermanentBackendException.class,
                () -> call(
                        withStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                                .body(
                                        "{\"detail\":\"no\",\"errors\":[{\"pointer\":\"/a\",\"code\":\"c\",\"message\":\"m\"}]}")));

        assertThat(fault.status()).isEqualTo(422);
        assertThat(fault.problem()).hasValueSatisfying(problem -> {
            assertThat(problem.detail()).isEqualTo("no");
            assertThat(problem.errors()).hasSize(1);
        });
    }

    private static TransientBackendException transientFault(ResponseCreator answer) {
        return catchThrowableOfType(TransientBackendException.class, () -> call(answer));
    }

    private static String call(ResponseCreator answer) {
        var client = RestClient.builder().baseUrl("http://erp").requestInterceptor(new FaultTranslation("erp", CLOCK));
        MockRestServiceServer.bindTo(client).build().expect(anything()).andRespond(answer);
        return String.valueOf(client.build().get().uri("/").retrieve().body(String.class));
    }
}
