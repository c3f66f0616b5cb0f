package io.entrepot.erpbusinesscentral.erp.businesscentral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.foundation.backend.BackendException;
import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.RetryAfter;
import io.entrepot.foundation.backend.TransientBackendException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Classes the vendor's faults by status and code. A busy answer says that nothing happened; a lost, late or broken
 * answer says that the outcome is unknown, which {@link TransientBackendException#isTimeout()} tells.
 */
final class VendorFaults implements ClientHttpRequestInterceptor {

    static final String BACKEND = "business-central";

    private static final Set<Integer> NOT_TAKEN = Set.of(429, 503);
    private static final String TENANT_UNAVAILABLE = "Internal_TenantUnavailable";
    private static final String SERVER_FAILED = "Internal_ServerError";
    private static final int SERVER_ERROR = 500;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int LARGEST_READ_BODY = 20_000;

    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    VendorFaults(Clock clock) {
        this.clock = clock;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Failure(@Nullable ErrorBody error) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ErrorBody(
            @Nullable String code, @Nullable String message) {}

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        try {
            var response = execution.execute(request, body);
            if (response.getStatusCode().isError()) {
                throw fault(response);
            }
            return response;
        } catch (ConnectException | HttpConnectTimeoutException notSent) {
            throw TransientBackendException.unreachable(BACKEND, notSent);
        } catch (IOException broken) {
            throw TransientBackendException.timedOut(BACKEND, broken);
        }
    }

    private BackendException fault(ClientHttpResponse response) throws IOException {
        try (response) {
            var status = response.getStatusCode().value();
            var error = error(response.getBody().readNBytes(LARGEST_READ_BODY));
            if (NOT_TAKEN.contains(status) || TENANT_UNAVAILABLE.equals(error.type())) {
                return TransientBackendException.busy(
                        BACKEND, "HTTP " + status, RetryAfter.of(response.getHeaders(), clock));
            }
            if (status >= SERVER_ERROR || status == REQUEST_TIMEOUT || SERVER_FAILED.equals(error.type())) {
                return TransientBackendException.timedOut(BACKEND, new IOException("HTTP " + status + " " + error));
            }
            return new PermanentBackendException(
                    BACKEND, status, BACKEND + " refused the call: HTTP " + status + " " + error.type(), error);
        }
    }

    private BackendProblem error(byte[] body) {
        try {
            var error = json.readValue(body, Failure.class).error();
            return error == null
                    ? new BackendProblem(null, null, null)
                    : new BackendProblem(error.code(), error.message(), null);
        } catch (JacksonException notTheVendorsForm) {
            return new BackendProblem(null, null, null);
        }
    }
}
