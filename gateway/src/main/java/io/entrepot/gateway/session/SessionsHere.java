package io.entrepot.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions in the memory of this gateway: the server's own. */
class SessionsHere implements Sessions {

    private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(SessionsHere.class);

    private final Cache<String, ReentrantLock> working =
            Caffeine.newBuilder().expireAfterAccess(LONGEST_CALL).build();
    private final Cache<String, Set<HttpSession>> ofRealm;

    /** What follows from a session of the realm is forgotten when it was not said again for so long. */
    SessionsHere(Duration memory) {
        this.ofRealm = Caffeine.newBuilder().expireAfterAccess(memory).build();
    }

    @Override
    public Optional<Filter> filter() {
        return Optional.empty();
    }

    @Override
    public Optional<KeptTokens> current(HttpSession session) {
        return Optional.ofNullable((KeptTokens) session.getAttribute(TOKENS));
    }

    @Override
    public void keep(HttpSession session, KeptTokens tokens) {
        session.setAttribute(TOKENS, tokens);
    }

    @Override
    public <T> T alone(HttpSession session, Supplier<T> work) {
        var lock = working.get(session.getId(), id -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void follows(HttpSession session, String realmSession) {
        ofRealm.get(realmSession, key -> ConcurrentHashMap.newKeySet()).add(session);
    }

    @Override
    public void endAll(String realmSession) {
        var ended = ofRealm.asMap().remove(realmSession);
        if (ended != null) {
            ended.forEach(SessionsHere::end);
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            LOG.debug("The session was over already", over);
        }
    }
}
