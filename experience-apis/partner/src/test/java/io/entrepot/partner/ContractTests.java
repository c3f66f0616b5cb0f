package io.entrepot.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.testing.PublishedContract;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is published is what the service serves. */
@PartnerTest
class ContractTests {

    @Autowired
    PartnerCalls partner;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void rendersThePublishedContract(int major) throws UnsupportedEncodingException {
        var document = partner.withoutToken("/v3/api-docs.yaml/v" + major);

        assertThat(document).hasStatusOk();
        PublishedContract.of("experience", "partner", major)
                .assertEquals(document.getResponse().getContentAsString());
    }
}
