package io.entrepot.gateway.limit.redis;

import io.entrepot.gateway.limit.LimitProperties;
import io.entrepot.gateway.limit.SharedQuotas;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps limits in Redis when the settings name one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${entrepot.limits.redis.url:}'.isBlank()")
class RedisConfiguration {

    @Bean
    RedisLink redisLink(LimitProperties limits) {
        var redis = limits.redis();
        return new RedisLink(Objects.requireNonNull(redis.url()), redis.budget());
    }

    @Bean
    SharedQuotas redisQuotas(RedisLink redis) {
        return new RedisQuotas(redis);
    }
}
