package io.entrepot.wmsopenboxes;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The service renders the contract that is published, and shows its health without a token. */
@WarehouseTest
class WarehouseContractTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void servesThePublishedContract() throws UnsupportedEncodingException {
        var rendered = mvc.get().uri("/v3/api-docs.yaml").exchange();

        PublishedContract.of("system", "warehouse", 1)
                .assertEquals(rendered.getResponse().getContentAsString());
    }

    @Test
    void showsItsHealthToAnyone() {
        assertThat(mvc.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
    }
}
