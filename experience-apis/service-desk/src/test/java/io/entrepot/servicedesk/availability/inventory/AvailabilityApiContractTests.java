package io.entrepot.servicedesk.availability.inventory;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only for what is published. */
class AvailabilityApiContractTests {

    @Test
    void asksForWhatIsPublished() {
        ConsumedContract.of("process", "inventory", 1).assertServes(AvailabilityApi.class);
    }
}
