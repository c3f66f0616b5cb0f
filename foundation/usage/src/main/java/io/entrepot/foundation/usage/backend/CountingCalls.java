package io.entrepot.foundation.usage.backend;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Counts each request to a backend, tries again included: they cost the backend as much. */
record CountingCalls(BackendCalls calls) implements ClientHttpRequestInterceptor {

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        calls.count(OperationName.of(request, body));
        return execution.execute(request, body);
    }
}
