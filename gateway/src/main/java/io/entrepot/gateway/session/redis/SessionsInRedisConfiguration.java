package io.entrepot.gateway.session.redis;

import io.entrepot.gateway.redis.RedisLink;
import io.entrepot.gateway.session.SessionCookie;
import io.entrepot.gateway.session.SessionProperties;
import io.entrepot.gateway.session.Sessions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisTemplate;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisSessionMapper;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Keeps sessions in Redis when people can sign in and the settings name one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression(
        "!'${entrepot.limits.redis.url:}'.isBlank() and !'${entrepot.sessions.client-secret:}'.isBlank()")
class SessionsInRedisConfiguration {

    /** Connects when first needed; one connection beside that of limits, so that neither waits for the other. */
    @Bean
    LettuceConnectionFactory sessionStore(RedisLink link) {
        var client = LettuceClientConfiguration.builder()
                .apply(link.address())
                .commandTimeout(RedisLink.PATIENCE)
                .clientResources(link.resources())
                .clientOptions(RedisLink.options())
                .build();
        return new LettuceConnectionFactory(LettuceConnectionFactory.createRedisConfiguration(link.address()), client);
    }

    @Bean
    Sessions sessionsInRedis(
            LettuceConnectionFactory sessionStore, SessionProperties properties, SessionCookie cookie) {
        var kept = new RedisSessionRepository(values(sessionStore));
        kept.setRedisKeyNamespace("people");
        kept.setDefaultMaxInactiveInterval(properties.unfinished());
        kept.setRedisSessionMapper(SessionsInRedisConfiguration::whole);
        return sessions(new EndedElsewhere<>(kept), sessionStore, properties, cookie);
    }

    private static <S extends Session> Sessions sessions(
            SessionRepository<S> kept,
            RedisConnectionFactory store,
            SessionProperties properties,
            SessionCookie cookie) {
        var filter = new SessionRepositoryFilter<>(kept);
        filter.setHttpSessionIdResolver(inCookie(cookie));
        return new SessionsInRedis<>(kept, filter, new StringRedisTemplate(store), properties.memory());
    }

    private static RedisTemplate<String, Object> values(RedisConnectionFactory store) {
        var template = new RedisTemplate<String, Object>();
        template.setConnectionFactory(store);
        template.setKeySerializer(RedisSerializer.string());
        template.setHashKeySerializer(RedisSerializer.string());
        template.setHashValueSerializer(new SessionValues());
        template.afterPropertiesSet();
        return template;
    }

    private static CookieHttpSessionIdResolver inCookie(SessionCookie cookie) {
        var serializer = new DefaultCookieSerializer();
        serializer.setCookieName(cookie.name());
        serializer.setCookiePath(SessionCookie.PATH);
        serializer.setUseSecureCookie(cookie.isSecure());
        serializer.setSameSite(SessionCookie.SAME_SITE);
        serializer.setUseBase64Encoding(false);
        var resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(serializer);
        return resolver;
    }

    /** What is left of a session that ended between two commands of a call is none. */
    private static @Nullable MapSession whole(String id, Map<String, Object> values) {
        try {
            return new RedisSessionMapper().apply(id, values);
        } catch (IllegalStateException remains) {
            return null;
        }
    }
}
