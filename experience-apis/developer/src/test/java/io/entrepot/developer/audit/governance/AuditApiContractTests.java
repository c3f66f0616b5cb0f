package io.entrepot.developer.audit.governance;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only for what is published. */
class AuditApiContractTests {

    @Test
    void asksForWhatIsPublished() {
        ConsumedContract.of("process", "governance", 1).assertServes(AuditApi.class);
    }
}
