package io.entrepot.servicedesk.cases.systems;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only for what is published. */
class StorefrontCaseApiContractTests {

    @Test
    void asksForWhatIsPublished() {
        ConsumedContract.of("system", "storefront", 1).assertServes(StorefrontCaseApi.class);
    }
}
