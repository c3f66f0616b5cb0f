package io.entrepot.visibility.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent again at once, and for ever. */
class DispatchPropertiesTests {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5S"})
    void refusesAWaitThatIsNone(String wait) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(Duration.ofSeconds(5), Duration.parse(wait)))
                .withMessageContaining("entrepot.webhooks.dispatch");
    }

    @Test
    void takesWaits() {
        assertThat(properties(Duration.ofSeconds(5), Duration.ofHours(2)).waits())
                .hasSize(2);
    }

    private static DispatchProperties properties(Duration... waits) {
        return new DispatchProperties(Duration.ofMillis(250), 256, List.of(waits), Duration.ofDays(5));
    }
}
