package io.entrepot.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entrepot.local.process.StartFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {

    private static final Map<String, Integer> DECLARED = Map.of("gateway", 8080, "kafka-controller", 29093);

    @Test
    void movesEveryPortByTheOffset() {
        var ports = Ports.declared(DECLARED, 1000, Map.of());

        assertThat(ports.of("gateway")).isEqualTo(9080);
        assertThat(ports.of("kafka-controller")).isEqualTo(30093);
    }

    @Test
    void takesAPortFromTheEnvironment() {
        var ports = Ports.declared(DECLARED, 1000, Map.of("ENTREPOT_PORT_KAFKA_CONTROLLER", "7000"));

        assertThat(ports.of("kafka-controller")).isEqualTo(7000);
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Ports.declared(DECLARED, 0, Map.of("ENTREPOT_PORT_GATEWAY", "web")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ENTREPOT_PORT_GATEWAY is not a port number: web");
    }

    @Test
    void findsFreePortsThatDiffer() {
        var ports = Ports.free(DECLARED);

        assertThat(ports.of("gateway")).isBetween(20_000, 32_767).isNotEqualTo(ports.of("kafka-controller"));
    }
}
