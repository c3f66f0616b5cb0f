package io.entrepot.gateway.session.redis;

import io.entrepot.gateway.session.KeptTokens;
import io.entrepot.gateway.session.Sessions;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions in Redis. Each call has a copy of its own, so that tokens are read and written past it. */
class SessionsInRedis<S extends Session> implements Sessions {

    private final SessionRepository<S> kept;
    private final Filter filter;
    private final StringRedisTemplate redis;
    private final RedisLock lock;
    private final Duration memory;

    /** What follows from a session of the realm is forgotten when it was not said again for so long. */
    SessionsInRedis(SessionRepository<S> kept, Filter filter, StringRedisTemplate redis, Duration memory) {
        this.kept = kept;
        this.filter = filter;
        this.redis = redis;
        this.lock = new RedisLock(redis);
        this.memory = memory;
    }

    @Override
    public Optional<Filter> filter() {
        return Optional.of(filter);
    }

    @Override
    public Optional<KeptTokens> current(HttpSession session) {
        return Optional.ofNullable(kept.findById(session.getId())).map(now -> now.<KeptTokens>getAttribute(TOKENS));
    }

    /** In the copy, too: a session that has just begun is kept with its first call. */
    @Override
    public void keep(HttpSession session, KeptTokens tokens) {
        session.setAttribute(TOKENS, tokens);
        var now = kept.findById(session.getId());
        if (now != null) {
            now.setAttribute(TOKENS, tokens);
            kept.save(now);
        }
    }

    @Override
    public <T> T alone(HttpSession session, Supplier<T> work) {
        return lock.alone("session-work:" + session.getId(), work);
    }

    @Override
    public void follows(HttpSession session, String realmSession) {
        redis.opsForSet().add(key(realmSession), session.getId());
        redis.expire(key(realmSession), memory);
    }

    @Override
    public void endAll(String realmSession) {
        var sessions = redis.opsForSet().members(key(realmSession));
        if (sessions != null) {
            sessions.forEach(kept::deleteById);
        }
        redis.delete(key(realmSession));
    }

    private static String key(String realmSession) {
        return "realm-session:" + realmSession;
    }
}
