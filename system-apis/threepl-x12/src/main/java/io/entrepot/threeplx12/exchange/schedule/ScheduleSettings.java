package io.entrepot.threeplx12.exchange.schedule;

import io.entrepot.threeplx12.exchange.Patience;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says how long we wait for partners. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
class ScheduleSettings {

    @Bean
    Patience patience(ScheduleProperties properties) {
        return properties.patience();
    }
}
