package io.entrepot.gateway.redis;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects with Redis when the settings name one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${entrepot.limits.redis.url:}'.isBlank()")
public class RedisConfiguration {

    @Bean
    RedisLink redisLink(@Value("${entrepot.limits.redis.url}") String url) {
        return new RedisLink(url);
    }
}
