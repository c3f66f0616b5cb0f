package io.entrepot.erpbusinesscentral.erp.businesscentral;

import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Sends the token, and once a new one where it is refused: a refused call did nothing. */
final class Authorization implements ClientHttpRequestInterceptor {

    private final AccessToken token;

    Authorization(AccessToken token) {
        this.token = token;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var value = token.value();
        var response = send(value, request, body, execution);
        if (!response.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            return response;
        }
        response.close();
        token.refused(value);
        return send(token.value(), request, body, execution);
    }

    private static ClientHttpResponse send(
            String token, HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        return execution.execute(request, body);
    }
}
