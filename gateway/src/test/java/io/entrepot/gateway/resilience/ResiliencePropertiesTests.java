package io.entrepot.gateway.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What would make every second try a failure of ours is noticed at the start. */
class ResiliencePropertiesTests {

    @ParameterizedTest
    @ValueSource(strings = {"retry.jitter=-1ms", "breaker.least-calls=0"})
    void refusesWhatNobodyCanMean(String setting) {
        var runner = new ApplicationContextRunner().withUserConfiguration(Properties.class);

        runner.run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("entrepot.gateway.resilience." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ResilienceProperties.class)
    static class Properties {}
}
