package io.entrepot.servicedesk;

import io.entrepot.foundation.testing.TokenIssuer;
import java.net.URI;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls the service as Carol, who works at the desk. */
@TestComponent
class DeskCalls {

    private static final String AUDIENCE = "entrepot-experience";

    private final MockMvcTester mvc;

    DeskCalls(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String uri) {
        return with(tokenFor("desk:read"), HttpMethod.GET, uri, "");
    }

    MvcTestResult post(String uri, String body) {
        return with(tokenFor("desk:read desk:operate"), HttpMethod.POST, uri, body);
    }

    MvcTestResult put(String uri, String body) {
        return with(tokenFor("desk:read desk:operate"), HttpMethod.PUT, uri, body);
    }

    MvcTestResult with(String token, HttpMethod method, String uri, String body) {
        return mvc.method(method)
                .uri(URI.create(uri))
                .header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult withoutToken(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    static String tokenFor(String scopes) {
        return TokenIssuer.token(
                claims -> claims.audience(AUDIENCE).claim("scope", scopes).claim("preferred_username", "carol"));
    }
}
