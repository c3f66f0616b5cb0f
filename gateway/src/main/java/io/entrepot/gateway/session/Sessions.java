package io.entrepot.gateway.session;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the sessions of people are kept: in this gateway alone, or shared with its replicas. */
public interface Sessions {

    /** The attribute of a session that holds its tokens. */
    String TOKENS = KeptTokens.class.getName();

    /** Puts the shared session in the place of the server's own; it runs for calls of people only. */
    Optional<Filter> filter();

    /** The tokens as they are now, whatever this call has read of the session before. */
    Optional<KeptTokens> current(HttpSession session);

    /** From now on every call finds these tokens, wherever it comes in. */
    void keep(HttpSession session, KeptTokens tokens);

    /** Does the work while nobody else does any for this session. */
    <T> T alone(HttpSession session, Supplier<T> work);

    /** Notes which session of the realm this one follows from; to be said again while it lasts. */
    void follows(HttpSession session, String realmSession);

    /** Ends all sessions here that follow from this one of the realm. */
    void endAll(String realmSession);
}
