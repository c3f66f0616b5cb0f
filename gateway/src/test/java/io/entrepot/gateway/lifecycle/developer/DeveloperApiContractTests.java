package io.entrepot.gateway.lifecycle.developer;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only for what is published. */
class DeveloperApiContractTests {

    @Test
    void asksForWhatIsPublished() {
        ConsumedContract.of("experience", "developer", 1).assertServes(DeveloperApi.class);
    }
}
