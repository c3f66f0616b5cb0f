package io.entrepot.developer.lineage.governance;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only for what is published. */
class LineageApiContractTests {

    @Test
    void asksForWhatIsPublished() {
        ConsumedContract.of("process", "governance", 1).assertServes(LineageApi.class);
    }
}
