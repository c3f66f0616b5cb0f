package io.entrepot.partner;

import io.entrepot.foundation.lineage.Lineage;
import io.entrepot.foundation.testing.TokenIssuer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Calls the service as the partner acme-retail. */
@TestComponent
class PartnerCalls {

    static final String SCOPES = "availability:read orders:read orders:write webhooks:read webhooks:write";

    private final MockMvcTester mvc;

    PartnerCalls(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(String uri, Object... variables) {
        return mvc.get()
                .uri(uri, variables)
                .header("Authorization", bearer(acme()))
                .exchange();
    }

    MvcTestResult place(String key, String body) {
        return placeAt("/partner/v2/orders", key, body);
    }

    MvcTestResult placeAt(String path, String key, String body) {
        return mvc.post()
                .uri(path)
                .header("Authorization", bearer(acme()))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult placeWithoutKey(String body) {
        return mvc.post()
                .uri("/partner/v2/orders")
                .header("Authorization", bearer(acme()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult placeAs(MediaType type, String body) {
        return mvc.post()
                .uri("/partner/v2/orders")
                .header("Authorization", bearer(acme()))
                .header("Idempotency-Key", "key-1")
                .contentType(type)
                .content(body)
                .exchange();
    }

    MvcTestResult cancel(String id) {
        return cancelAt("/partner/v2/orders/" + id + "/cancellation");
    }

    MvcTestResult cancelAt(String path) {
        return mvc.post().uri(path).header("Authorization", bearer(acme())).exchange();
    }

    MvcTestResult call(HttpMethod method, String path, String body) {
        return mvc.method(method)
                .uri(path)
                .header("Authorization", bearer(acme()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    MvcTestResult with(String token, HttpMethod method, String uri) {
        return mvc.method(method)
                .uri(uri)
                .header("Authorization", bearer(token))
                .exchange();
    }

    MvcTestResult getWithin(Lineage lineage, String uri) {
        return mvc.get()
                .uri(uri)
                .header("Authorization", bearer(acme()))
                .header(Lineage.BAGGAGE, lineage.baggage())
                .exchange();
    }

    MvcTestResult withoutToken(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    private static String acme() {
        return TokenIssuer.partnerToken("entrepot-experience", "acme-retail", SCOPES);
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }
}
