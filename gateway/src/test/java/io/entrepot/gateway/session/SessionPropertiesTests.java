package io.entrepot.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** No setting makes a session that never ends. */
class SessionPropertiesTests {

    @ParameterizedTest
    @ValueSource(strings = {"idle=0s", "idle=900ms", "idle=-1m", "unfinished=0s"})
    void refusesWhatNobodyCanMean(String setting) {
        var runner = new ApplicationContextRunner()
                .withUserConfiguration(Properties.class)
                .withPropertyValues("entrepot.sessions.token-url=http://127.0.0.1/realms/entrepot");

        runner.run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("entrepot.sessions." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SessionProperties.class)
    static class Properties {}
}
