package io.entrepot.foundation.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** While the keys cannot be had, a token is neither good nor bad: the caller is asked to come back. */
@SpringBootTest(
        classes = GuardedApplication.class,
        properties = {
            "spring.config.import=classpath:entrepot-web.yaml",
            "entrepot.security.audience=entrepot-process",
            "entrepot.security.issuer=http://127.0.0.1:1/realms/entrepot"
        })
@AutoConfigureMockMvc
class KeySetOutageTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void tellsThatTokensCannotBeCheckedNow() {
        var token = TokenIssuer.token("entrepot-process", "things:read");

        assertThat(mvc.get()
                        .uri("/things/1")
                        .header("Authorization", "Bearer " + token)
                        .exchange())
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void isReadyNevertheless() {
        assertThat(mvc.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
    }
}
