package io.entrepot.gateway.session.redis;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Lets a session be ended while a call with it is in work: that call is answered, and what it would keep is dropped. */
class EndedElsewhere<S extends Session> implements SessionRepository<S> {

    private static final Logger LOG = LoggerFactory.getLogger(EndedElsewhere.class);

    private final SessionRepository<S> kept;

    EndedElsewhere(SessionRepository<S> kept) {
        this.kept = kept;
    }

    @Override
    public S createSession() {
        return kept.createSession();
    }

    /** The library throws nothing but this when a session is gone. */
    @Override
    public void save(S session) {
        try {
            kept.save(session);
        } catch (IllegalStateException gone) {
            LOG.debug("A session ended while a call was in work", gone);
        }
    }

    @Override
    public @Nullable S findById(String id) {
        return kept.findById(id);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}
