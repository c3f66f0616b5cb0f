package io.entrepot.foundation.backend;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what goes wrong on the way to one backend into the two classes of fault. */
public final class FaultTranslation implements ClientHttpRequestInterceptor {

    private static final Set<Integer> TRANSIENT = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int LARGEST_QUOTED_BODY = 500;

    private final String backend;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    public FaultTranslation(String backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        try {
            var response = execution.execute(request, body);
            if (response.getStatusCode().isError()) {
                throw fault(response);
            }
            return response;
        } catch (HttpTimeoutException | SocketTimeoutException late) {
            throw TransientBackendException.timedOut(backend, late);
        } catch (IOException broken) {
            throw TransientBackendException.unreachable(backend, broken);
        }
    }

    private BackendException fault(ClientHttpResponse response) throws IOException {
        try (response) {
            var status = response.getStatusCode().value();
            if (TRANSIENT.contains(status)) {
                return TransientBackendException.busy(
                        backend, "HTTP " + status, RetryAfter.of(response.getHeaders(), clock));
            }
            var body = response.getBody().readNBytes(LARGEST_QUOTED_BODY * 40);
            return new PermanentBackendException(
                    backend, status, backend + " refused the call: HTTP " + status, problem(response, body));
        }
    }

    private @Nullable BackendProblem problem(ClientHttpResponse response, byte[] body) {
        var type = response.getHeaders().getContentType();
        if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)) {
            return new BackendProblem(null, quoted(body), null);
        }
        try {
            return json.readValue(body, BackendProblem.class);
        } catch (JacksonException notAProblem) {
            return new BackendProblem(null, quoted(body), null);
        }
    }

    private static String quoted(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), LARGEST_QUOTED_BODY));
    }
}
