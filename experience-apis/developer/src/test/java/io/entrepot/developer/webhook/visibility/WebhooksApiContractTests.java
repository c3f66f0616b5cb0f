package io.entrepot.developer.webhook.visibility;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** What partners' webhooks use of visibility is in its published contract. */
class WebhooksApiContractTests {

    @Test
    void usesWhatIsPublished() {
        ConsumedContract.of("process", "visibility", 1).assertServes(WebhooksApi.class);
    }
}
