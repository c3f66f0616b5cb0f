package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People sign in at Keycloak and work through the gateway with nothing but a cookie; what they may do follows from their roles. */
class SignInTests {

    private static final String CASES = "/service-desk/v1/cases";
    private static final String CATALOG = "/developer/v1/catalog";
    private static final String APPROVAL = "/developer/v1/reports/access-requests/999999/approval";
    private static final String ORDERS = "/partner/v2/orders";

    private final Browser browser = new Browser(Running.platform());

    @Test
    void letsAnOperatorWorkAtTheDesk() {
        var arrived = browser.signIn("operator", "/docs");

        assertThat(arrived).hasPath("/docs");
        assertThat(browser.get("/session").text("/name")).isEqualTo("operator");
        assertThat(browser.get("/session").body().at("/roles").toString())
                .contains("customer-service", "operations", "governance");
        assertThat(browser.get(CASES).status()).isEqualTo(200);
    }

    @Test
    void letsAPartnersDeveloperSeeThatPartnerOnly() {
        browser.signIn("acme-developer", "/docs");

        assertThat(browser.get("/session").text("/partner")).isEqualTo("acme-retail");
        assertThat(browser.get(ORDERS).status()).isEqualTo(200);
        assertThat(browser.get(CASES).status()).isEqualTo(403);
    }

    /** The scopes of governance are given to people by their role, whatever their client may ask for. */
    @Test
    void letsTheGovernanceTeamGovernAndNobodyElse() {
        browser.signIn("operator", "/docs");
        browser.get("/session");

        assertThat(browser.get(CATALOG).status()).isEqualTo(200);
        assertThat(browser.post(APPROVAL, "{\"reason\":\"agreed\"}", true).status())
                .isEqualTo(404);
        assertThat(browser.signOut().uri()).hasPath("/docs");

        browser.signIn("acme-developer", "/docs");
        browser.get("/session");
        assertThat(browser.get("/developer/v1/applications").status()).isEqualTo(200);
        assertThat(browser.get(CATALOG).status()).isEqualTo(403);
        assertThat(browser.post(APPROVAL, "{\"reason\":\"agreed\"}", true).status())
                .isEqualTo(403);
    }

    @Test
    void needsATokenAgainstForgeryToWrite() {
        browser.signIn("operator", "/docs");
        browser.get("/session");

        assertThat(browser.post(CASES + "/replay", "{}", false).status()).isEqualTo(403);
        assertThat(browser.post(CASES + "/replay", "{}", true).status()).isNotIn(401, 403);
    }

    @Test
    void signsOutHereAndAtKeycloak() {
        browser.signIn("operator", "/docs");
        browser.get("/session");

        assertThat(browser.signOut().uri()).hasPath("/docs");

        assertThat(browser.get("/session").status()).isEqualTo(401);
        assertThat(browser.signIn("acme-developer", "/docs")).hasPath("/docs");
        assertThat(browser.get("/session").text("/name")).isEqualTo("acme-developer");
    }

    @Test
    void endsAtOnceWhenKeycloakEndsTheSession() {
        browser.signIn("operator", "/docs");
        assertThat(browser.get("/session").status()).isEqualTo(200);

        new Administrator(Running.platform()).signOut("operator");

        assertThat(browser.get("/session").status()).isEqualTo(401);
        assertThat(browser.get(CASES).status()).isEqualTo(401);
    }
}
