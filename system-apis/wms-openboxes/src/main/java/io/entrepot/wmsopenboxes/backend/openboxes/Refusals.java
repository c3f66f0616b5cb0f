package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.PermanentBackendException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenBoxes answers 500 also when it refuses for good; the message tells the two apart. */
final class Refusals implements ClientHttpRequestInterceptor {

    static final String BACKEND = "openboxes";

    private static final Pattern PASSING =
            Pattern.compile("(?i)deadlock|lock wait|connection|timeout|timed out|optimistic|stale");
    private static final int LARGEST_BODY = 20_000;

    private final JsonMapper json = new JsonMapper();

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var response = execution.execute(request, body);
        if (response.getStatusCode().value() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            var message = message(response.getBody().readNBytes(LARGEST_BODY));
            if (!message.isEmpty() && !PASSING.matcher(message).find()) {
                response.close();
                throw new PermanentBackendException(
                        BACKEND,
                        HttpStatus.UNPROCESSABLE_CONTENT.value(),
                        "openboxes refused the call: " + message,
                        new BackendProblem(null, message, null));
            }
        }
        return response;
    }

    /** A page of HTML says nothing. */
    private String message(byte[] body) {
        try {
            return read(body).path("errorMessage").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }

    private JsonNode read(byte[] body) {
        return json.readTree(new String(body, StandardCharsets.UTF_8));
    }
}
