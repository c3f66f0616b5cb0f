package io.entrepot.foundation.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.RetryingJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The realm's keys: fetched when first needed, kept through an outage of Keycloak, fetched anew when a token names one that is
 * not there, and seldom enough that nobody can make us flood Keycloak. Made of the library's parts, so that a clock can be given.
 */
final class RealmKeys {

    private static final int FETCH_TIMEOUT_MILLIS = 1_000;
    private static final int LARGEST_SET = 64 * 1024;
    private static final long LIFE_MILLIS = Duration.ofMinutes(15).toMillis();
    private static final long REFRESH_WAIT_MILLIS = Duration.ofSeconds(5).toMillis();
    private static final long OUTAGE_MILLIS = Duration.ofHours(4).toMillis();
    private static final long BETWEEN_FETCHES_MILLIS = Duration.ofSeconds(30).toMillis();

    private RealmKeys() {}

    static JWKSource<SecurityContext> of(SecurityProperties properties, Clock clock, KeySetMeter meter) {
        var fetched = new Metered(new URLBasedJWKSetSource<>(url(properties), retriever()), meter);
        var kept = new OutageTolerantJWKSetSource<>(new RetryingJWKSetSource<>(fetched, null), OUTAGE_MILLIS, null);
        var seldom = new RateLimitedJWKSetSource<>(kept, BETWEEN_FETCHES_MILLIS, null);
        var cached = new CachingJWKSetSource<>(seldom, LIFE_MILLIS, REFRESH_WAIT_MILLIS, null);
        return new JWKSetBasedJWKSource<>(new AtTimeOf(clock, cached));
    }

    private static URL url(SecurityProperties properties) {
        try {
            return URI.create(properties.jwksUri()).toURL();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("entrepot.security.issuer is no URL", wrong);
        }
    }

    private static DefaultResourceRetriever retriever() {
        return new DefaultResourceRetriever(FETCH_TIMEOUT_MILLIS, FETCH_TIMEOUT_MILLIS, LARGEST_SET);
    }

    /** The library takes the machine's time. */
    private static final class AtTimeOf extends JWKSetSourceWrapper<SecurityContext> {

        private final Clock clock;

        AtTimeOf(Clock clock, JWKSetSource<SecurityContext> keys) {
            super(keys);
            this.clock = clock;
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long ignored, @Nullable SecurityContext context)
                throws KeySourceException {
            return getSource().getJWKSet(refresh, clock.millis(), context);
        }
    }

    /** Tells what came of each fetch. */
    private static final class Metered extends JWKSetSourceWrapper<SecurityContext> {

        private final KeySetMeter meter;

        Metered(JWKSetSource<SecurityContext> keys, KeySetMeter meter) {
            super(keys);
            this.meter = meter;
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            try {
                var keys = getSource().getJWKSet(refresh, now, context);
                meter.fetched();
                return keys;
            } catch (KeySourceException away) {
                meter.failed();
                throw away;
            }
        }
    }
}
