package io.entrepot.storefrontshopify;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import io.entrepot.foundation.testing.TokenIssuer;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The service renders the contract that is published, lets in who may, and shows its health without a token. */
@StorefrontTest
class ContractTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void servesThePublishedContract() throws UnsupportedEncodingException {
        var rendered = mvc.get().uri("/v3/api-docs.yaml").exchange();

        PublishedContract.of("system", "storefront", 1)
                .assertEquals(rendered.getResponse().getContentAsString());
    }

    @Test
    void showsItsHealthToAnyone() {
        assertThat(mvc.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capabilities",
                "channels",
                "listings?channel=storefront&item=SKU-0001",
                "orders",
                "exceptions",
                "code-maps"
            })
    void readsOnlyForWhoMayRead(String path) {
        assertThat(get(path, "warehouse:read")).hasStatus(403);
        assertThat(mvc.get().uri("/storefront/v1/" + path).exchange()).hasStatus(401);
        assertThat(get(path, "storefront:read")).hasStatusOk();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult get(String path, String scope) {
        return mvc.get()
                .uri("/storefront/v1/" + path)
                .header("Authorization", "Bearer " + TokenIssuer.token("entrepot-system", scope))
                .exchange();
    }
}
