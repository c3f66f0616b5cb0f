package io.entrepot.servicedesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is what the service serves. */
@DeskTest
class ContractTests {

    @Autowired
    DeskCalls desk;

    @Test
    void rendersThePublishedContract() throws UnsupportedEncodingException {
        var document = desk.withoutToken("/v3/api-docs.yaml");

        assertThat(document).hasStatusOk();
        PublishedContract.of("experience", "service-desk", 1)
                .assertEquals(document.getResponse().getContentAsString());
    }
}
