package io.entrepot.servicedesk.cases.systems;

import io.entrepot.foundation.testing.ConsumedContract;
import org.junit.jupiter.api.Test;

/** The client asks only for what is published. */
class CarrierCaseApiContractTests {

    @Test
    void asksForWhatIsPublished() {
        ConsumedContract.of("system", "carrier", 1).assertServes(CarrierCaseApi.class);
    }
}
