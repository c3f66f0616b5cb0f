package io.entrepot.gateway.limit.redis;

import io.entrepot.gateway.limit.LimitProperties;
import io.entrepot.gateway.limit.SharedQuotas;
import io.entrepot.gateway.redis.RedisLink;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps limits in Redis when the settings name one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${entrepot.limits.redis.url:}'.isBlank()")
class LimitsInRedisConfiguration {

    @Bean
    SharedQuotas redisQuotas(RedisLink redis, LimitProperties limits) {
        return new RedisQuotas(new RedisBuckets(redis, limits.redis().budget()));
    }
}
