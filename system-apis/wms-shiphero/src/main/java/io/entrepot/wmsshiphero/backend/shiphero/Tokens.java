package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.wmsshiphero.backend.shiphero.ShipHeroApi.Login;
import io.entrepot.wmsshiphero.backend.shiphero.ShipHeroApi.Refresh;
import io.entrepot.wmsshiphero.backend.shiphero.ShipHeroApi.TokenResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Holds the access token in memory only; however many callers need a new one, one of them fetches it. */
final class Tokens {

    private static final Duration EARLY = Duration.ofDays(1);

    private final ShipHeroApi api;
    private final Login login;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private @Nullable Token token;

    Tokens(ShipHeroApi api, Login login, Clock clock) {
        this.api = api;
        this.login = login;
        this.clock = clock;
    }

    private record Token(String access, @Nullable String refresh, Instant refreshAt, Instant expiresAt) {}

    /** A token that should be accepted. */
    String current() {
        fetching.lock();
        try {
            var known = token;
            if (known == null || !clock.instant().isBefore(known.expiresAt())) {
                return fetch();
            }
            return clock.instant().isBefore(known.refreshAt()) ? known.access() : refreshedIfPossible(known);
        } finally {
            fetching.unlock();
        }
    }

    /** Another token than this one, which was refused. */
    String insteadOf(String refused) {
        fetching.lock();
        try {
            var known = token;
            return known == null || known.access().equals(refused) ? fetch() : known.access();
        } finally {
            fetching.unlock();
        }
    }

    /** It is early enough to go on with the old one. */
    private String refreshedIfPossible(Token known) {
        try {
            return fetch();
        } catch (TransientBackendException unavailable) {
            return known.access();
        }
    }

    private String fetch() {
        var answer = answer();
        var life = Duration.ofSeconds(answer.expiresIn());
        var early = life.dividedBy(10).compareTo(EARLY) < 0 ? life.dividedBy(10) : EARLY;
        var expiresAt = clock.instant().plus(life);
        token = new Token(answer.accessToken(), refreshToken(answer), expiresAt.minus(early), expiresAt);
        return answer.accessToken();
    }

    private TokenResponse answer() {
        var refresh = token == null ? null : token.refresh();
        if (refresh == null) {
            return api.token(login);
        }
        try {
            return api.refresh(new Refresh(refresh));
        } catch (PermanentBackendException refused) {
            return api.token(login);
        }
    }

    /** A refresh answers no refresh token: the old one stays good. */
    private @Nullable String refreshToken(TokenResponse answer) {
        return answer.refreshToken() != null || token == null ? answer.refreshToken() : token.refresh();
    }
}
