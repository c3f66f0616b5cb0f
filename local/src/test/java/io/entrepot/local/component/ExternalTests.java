package io.entrepot.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExternalTests {

    @Test
    void readsJdbcHttpAndBrokerAddresses() {
        assertThat(External.socketAddress("jdbc:postgresql://127.0.0.1:6000/entrepot")
                        .getPort())
                .isEqualTo(6000);
        assertThat(External.socketAddress("jdbc:postgresql://127.0.0.1/entrepot")
                        .getPort())
                .isEqualTo(5432);
        assertThat(External.socketAddress("https://127.0.0.1/auth").getPort()).isEqualTo(443);
        assertThat(External.socketAddress("127.0.0.1:9092,127.0.0.1:9093").getPort())
                .isEqualTo(9092);
    }

    @Test
    void refusesAnAddressWithoutAPort() {
        assertThatThrownBy(() -> External.socketAddress("127.0.0.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no port");
    }
}
