package io.entrepot.orders.fulfilment.postgres;

import io.entrepot.orders.fulfilment.Commands;
import io.entrepot.orders.fulfilment.Escalations;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the records of fulfilment together. */
@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    @Bean
    Commands commands(JdbcClient jdbc, Clock clock) {
        return new JdbcCommands(jdbc, clock);
    }

    @Bean
    Escalations escalations(JdbcClient jdbc, Clock clock) {
        return new JdbcEscalations(jdbc, clock);
    }
}
