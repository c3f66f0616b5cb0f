package io.entrepot.wmsopenboxes.backend.openboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entrepot.foundation.backend.PermanentBackendException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.mock.http.client.MockClientHttpRequest;
import org.springframework.mock.http.client.MockClientHttpResponse;

/** A 500 that says why is a refusal for good, unless its words are those of something that passes. */
class RefusalsTests {

    @Test
    void refusesForGoodWhatTheProgramExplains() {
        var answer = answer(500, "{\"errorCode\":500,\"errorMessage\":\"No enum constant StockMovementStatusCode.X\"}");

        assertThatExceptionOfType(PermanentBackendException.class)
                .isThrownBy(() -> through(answer))
                .returns(HttpStatus.UNPROCESSABLE_CONTENT.value(), PermanentBackendException::status)
                .withMessageContaining("No enum constant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errorMessage\":\"Lock wait timeout exceeded; try restarting transaction\"}",
                "{\"errorMessage\":\"Row was updated or deleted by another transaction: optimistic locking\"}",
                "{\"errorMessage\":\"Connection refused\"}",
                "{\"errorMessage\":\"\"}",
                "<html>Internal Server Error</html>",
                ""
            })
    void leavesToTheSharedTranslationWhatMayPass(String body) throws IOException {
        assertThat(through(answer(500, body)).getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    @Test
    void leavesOtherAnswersAlone() throws IOException {
        var refused = through(answer(400, "{\"errorMessage\":\"You cannot delete a shipment with status SHIPPED\"}"));

        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody()).isNotEmpty();
    }

    private static ClientHttpResponse through(ClientHttpResponse answer) throws IOException {
        var request = new MockClientHttpRequest(HttpMethod.POST, URI.create("http://openboxes/api"));
        return new Refusals().intercept(request, new byte[0], (_, _) -> answer);
    }

    private static ClientHttpResponse answer(int status, String body) {
        return new MockClientHttpResponse(body.getBytes(StandardCharsets.UTF_8), status);
    }
}
