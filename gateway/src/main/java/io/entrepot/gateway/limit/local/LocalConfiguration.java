package io.entrepot.gateway.limit.local;

import io.entrepot.gateway.limit.Quotas;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers limits of this replica alone: all there is without Redis, and the refuge when Redis is away. */
@Configuration(proxyBeanMethods = false)
class LocalConfiguration {

    @Bean
    Quotas localQuotas(Clock clock) {
        return new LocalQuotas(clock);
    }
}
