package io.entrepot.gateway.identity.redis;

import io.entrepot.gateway.identity.SharedProofs;
import io.entrepot.gateway.redis.RedisLink;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Remembers used proofs in Redis when the settings name one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${entrepot.limits.redis.url:}'.isBlank()")
class ProofsInRedisConfiguration {

    @Bean
    SharedProofs proofsInRedis(RedisLink redis) {
        return new ProofsInRedis(redis);
    }
}
