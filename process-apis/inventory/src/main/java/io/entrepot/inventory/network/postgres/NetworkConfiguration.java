package io.entrepot.inventory.network.postgres;

import io.entrepot.inventory.network.ChangingNode;
import io.entrepot.inventory.network.NodeRegister;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the network directory together. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    @Bean
    ChangingNode changingNode(NodeRegister register, Clock clock) {
        return new ChangingNode(register, clock);
    }
}
