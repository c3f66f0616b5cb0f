package io.entrepot.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is what the service serves. */
@PartnerTest
class ContractTests {

    @Autowired
    PartnerCalls partner;

    @Test
    void rendersThePublishedContract() throws UnsupportedEncodingException {
        var document = partner.withoutToken("/v3/api-docs.yaml");

        assertThat(document).hasStatusOk();
        PublishedContract.of("experience", "partner", 2)
                .assertEquals(document.getResponse().getContentAsString());
    }
}
