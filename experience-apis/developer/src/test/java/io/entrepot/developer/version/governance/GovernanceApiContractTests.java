package io.entrepot.developer.version.governance;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only for what is published. */
class GovernanceApiContractTests {

    @Test
    void asksForWhatIsPublished() {
        ConsumedContract.of("process", "governance", 1).assertServes(GovernanceApi.class);
    }
}
