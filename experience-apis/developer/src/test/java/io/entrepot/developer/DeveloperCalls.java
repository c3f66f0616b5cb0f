package io.entrepot.developer;

import io.entrepot.foundation.testing.TokenIssuer;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls the service as Ada, who develops for acme-retail. */
@TestComponent
class DeveloperCalls {

    static final String AUDIENCE = "entrepot-experience";
    static final String ADA = tokenOf("acme-retail", "developer:read developer:write");

    private final MockMvcTester mvc;

    DeveloperCalls(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String uri) {
        return with(ADA, HttpMethod.GET, uri, null, "");
    }

    MvcTestResult put(String uri, String body) {
        return with(ADA, HttpMethod.PUT, uri, null, body);
    }

    MvcTestResult delete(String uri) {
        return with(ADA, HttpMethod.DELETE, uri, null, "");
    }

    MvcTestResult post(String uri, String key, String body) {
        return with(ADA, HttpMethod.POST, uri, key, body);
    }

    MvcTestResult with(String token, HttpMethod method, String uri, @Nullable String key, String body) {
        var request = mvc.method(method)
                .uri(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    static String tokenOf(String partner, String scopes) {
        return TokenIssuer.token(claims -> claims.audience(AUDIENCE)
                .claim("scope", scopes)
                .claim("partner", partner)
                .claim("plan", "gold")
                .claim("preferred_username", "ada"));
    }
}
