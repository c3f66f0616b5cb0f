package io.entrepot.gateway.passage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A pace that no body could keep is noticed at the start, not by the first body. */
class PacePropertiesTests {

    @ParameterizedTest
    @ValueSource(strings = {"per-second=0", "grace=-1s"})
    void refusesWhatNobodyCanMean(String setting) {
        var runner = new ApplicationContextRunner().withUserConfiguration(Properties.class);

        runner.run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("entrepot.gateway.pace." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PaceProperties.class)
    static class Properties {}
}
