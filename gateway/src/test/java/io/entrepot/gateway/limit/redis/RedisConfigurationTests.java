package io.entrepot.gateway.limit.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.gateway.limit.LimitProperties;
import io.entrepot.gateway.limit.SharedQuotas;
import io.entrepot.gateway.redis.RedisConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Redis is used where the settings name one, and need not be there for the gateway to start. */
class RedisConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Limits.class);

    @ParameterizedTest
    @ValueSource(strings = {"entrepot.limits.replicas=1", "entrepot.limits.redis.url="})
    void keepsLimitsInMemoryWithoutRedis(String setting) {
        runner.withPropertyValues(setting)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SharedQuotas.class));
    }

    @Test
    void startsWhileRedisIsAway() {
        runner.withPropertyValues("entrepot.limits.redis.url=redis://127.0.0.1:1")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(SharedQuotas.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis.url=nonsense", "redis.budget=0ms", "redis.budget=5s", "replicas=0"})
    void refusesAContradiction(String setting) {
        runner.withPropertyValues("entrepot.limits.redis.url=redis://127.0.0.1:1", "entrepot.limits." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Configuration(proxyBeanMethods = false)
    @Import({RedisConfiguration.class, LimitsInRedisConfiguration.class})
    @EnableConfigurationProperties(LimitProperties.class)
    static class Limits {}
}
