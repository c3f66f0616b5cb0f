package io.entrepot.visibility.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No setting lets a delivery be taken from a sender that still waits for its receiver. */
class DeliveryTermsTests {

    @Test
    void takeALeaseLongerThanTheTimeout() {
        var terms = new DeliveryTerms(Duration.ofSeconds(15), Duration.ofSeconds(16), 1);

        assertThat(terms.lease()).isGreaterThan(terms.timeout());
    }

    @ParameterizedTest
    @CsvSource({"PT15S, PT15S, 4", "PT2M, PT1M, 4", "PT0S, PT1M, 4", "PT15S, PT1M, 0"})
    void refuseEverythingElse(Duration timeout, Duration lease, int inFlightEach) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryTerms(timeout, lease, inFlightEach))
                .withMessageContaining("lease");
    }
}
