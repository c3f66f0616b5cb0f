package io.entrepot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.local.process.StartFailure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTests {

    @Test
    void startsEverythingByDefault() {
        var arguments = Arguments.parse(List.of());

        assertThat(arguments.command()).isEqualTo(Arguments.Command.START);
        assertThat(arguments.options()).isEqualTo(Options.standard());
    }

    @Test
    void readsOptions() {
        var options = Arguments.parse(List.of("--only", "gateway,partner", "--fresh", "--port-offset", "1000"))
                .options();

        assertThat(options.only()).containsExactlyInAnyOrder("gateway", "partner");
        assertThat(options.fresh()).isTrue();
        assertThat(options.portOffset()).isEqualTo(1000);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--frehs")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--frehs");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--only")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--only needs a value");
    }
}
