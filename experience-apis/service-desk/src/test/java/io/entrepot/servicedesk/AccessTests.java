package io.entrepot.servicedesk;

import static io.entrepot.servicedesk.Upstreams.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Only tokens for this layer with the operation's scope get in. */
@DeskTest
class AccessTests {

    @Autowired
    DeskCalls desk;

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void asksForAToken() {
        assertThat(desk.withoutToken("/service-desk/v1/cases"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesATokenForTheGateway() {
        var token = TokenIssuer.token("entrepot-gateway", "desk:read");

        assertThat(desk.with(token, HttpMethod.GET, "/service-desk/v1/cases", ""))
                .hasStatus(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/service-desk/v1/availability?item=SKU-1,desk:operate",
        "GET,/service-desk/v1/cases,availability:read",
        "POST,/service-desk/v1/cases/1/replay,desk:read",
        "POST,/service-desk/v1/cases/replay?kind=x,desk:read",
        "POST,/service-desk/v1/cases/1/discard,desk:read",
        "PUT,/service-desk/v1/cases/1/owner,desk:read",
        "POST,/service-desk/v1/system-cases/threepl-x12/1/replay,desk:read",
        "POST,/service-desk/v1/system-cases/threepl-x12/1/discard,desk:read",
        "POST,/service-desk/v1/drift/runs,desk:read",
        "DELETE,/service-desk/v1/cases/1,desk:operate"
    })
    void refusesATokenWithoutTheScope(String method, String path, String scopes) {
        var answer = desk.with(DeskCalls.tokenFor(scopes), HttpMethod.valueOf(method), path, "{}");

        assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void isHealthyWithoutAnyUpstream() {
        assertThat(desk.withoutToken("/actuator/health/readiness")).hasStatusOk();
        assertThat(desk.withoutToken("/actuator/health/liveness")).hasStatusOk();
    }
}
