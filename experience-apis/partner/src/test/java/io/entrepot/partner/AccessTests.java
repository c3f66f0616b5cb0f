package io.entrepot.partner;

import static io.entrepot.partner.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Only tokens for this layer, with the operation's scope and a partner's name, get in. */
@PartnerTest
class AccessTests {

    private static final String AUDIENCE = "entrepot-experience";

    @Autowired
    PartnerCalls partner;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void asksForAToken() {
        assertThat(partner.withoutToken("/partner/v2/orders"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers()
                .containsHeader("WWW-Authenticate");
    }

    @Test
    void refusesThePartnersOwnTokenWhichIsForTheGateway() {
        var token = TokenIssuer.partnerToken("entrepot-gateway", "acme-retail", PartnerCalls.SCOPES);

        assertThat(partner.with(token, HttpMethod.GET, "/partner/v2/orders")).hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/partner/v2/availability?item=SKU-1,orders:read orders:write",
        "GET,/partner/v2/availability/SKU-1/explanation,orders:read orders:write",
        "GET,/partner/v2/orders,availability:read orders:write",
        "GET,/partner/v2/orders/ORD-1,availability:read orders:write",
        "GET,/partner/v2/orders/ORD-1/milestones,availability:read orders:write",
        "POST,/partner/v2/orders,availability:read orders:read",
        "POST,/partner/v2/orders/ORD-1/cancellation,availability:read orders:read",
        "GET,/partner/v2/webhooks,webhooks:write orders:read",
        "POST,/partner/v2/webhooks,webhooks:read orders:write",
        "PUT,/partner/v2/webhooks/WHK-1,webhooks:read orders:write",
        "DELETE,/partner/v2/webhooks/WHK-1,webhooks:read orders:write",
        "POST,/partner/v2/webhooks/WHK-1/secret,webhooks:read orders:write",
        "GET,/partner/v2/webhooks/WHK-1/deliveries,webhooks:write orders:read",
        "POST,/partner/v2/webhooks/WHK-1/replay,webhooks:read orders:write"
    })
    void refusesATokenWithoutTheScope(String method, String path, String scopes) {
        var token = TokenIssuer.partnerToken(AUDIENCE, "acme-retail", scopes);

        assertThat(partner.with(token, HttpMethod.valueOf(method), path))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void refusesATokenThatNamesNoPartner() {
        var token = TokenIssuer.token(AUDIENCE, PartnerCalls.SCOPES);

        assertThat(partner.with(token, HttpMethod.GET, "/partner/v2/orders/ORD-1"))
                .hasStatus(403);
        assertThat(partner.with(token, HttpMethod.GET, "/partner/v2/availability?item=SKU-1"))
                .hasStatus(403);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void deniesWhatIsNotListed() {
        var token = TokenIssuer.partnerToken(AUDIENCE, "acme-retail", PartnerCalls.SCOPES);

        assertThat(partner.with(token, HttpMethod.DELETE, "/partner/v2/orders/ORD-1"))
                .hasStatus(403);
        assertThat(partner.with(token, HttpMethod.GET, "/actuator/metrics")).hasStatus(403);
    }

    @Test
    void isHealthyWithoutAnyUpstream() {
        assertThat(partner.withoutToken("/actuator/health/readiness")).hasStatusOk();
        assertThat(partner.withoutToken("/actuator/health/liveness")).hasStatusOk();
    }
}
