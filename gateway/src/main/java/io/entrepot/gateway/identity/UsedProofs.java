package io.entrepot.gateway.identity;

import io.entrepot.foundation.security.ProofsOfPossession;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.cache.support.NoOpCache;
import org.springframework.cache.support.SimpleValueWrapper;
import org.springframework.security.oauth2.jwt.DPoPProofReplayValidator.CacheValue;

/**
 * Remembers proofs of possession, so that each is good for one call. This replica always remembers; the others are asked
 * through the shared memory, which may take a few milliseconds. While that is away, a proof that somebody caught can be sent
 * once more to each other replica until its time is over: a smaller evil than refusing every caller.
 */
public class UsedProofs extends NoOpCache {

    private final Cache here = ProofsOfPossession.inMemory();
    private final @Nullable SharedProofs shared;
    private final Duration budget;
    private final Clock clock;
    private final Counter fresh;
    private final Counter used;
    private final Counter judgedAlone;

    /** Without a shared memory this replica judges alone. The budget is how long an answer of it may take. */
    public UsedProofs(@Nullable SharedProofs shared, Duration budget, Clock clock, MeterRegistry meters) {
        super("used-proofs");
        this.shared = shared;
        this.budget = budget;
        this.clock = clock;
        this.fresh = meters.counter("entrepot.proofs", "outcome", "fresh");
        this.used = meters.counter("entrepot.proofs", "outcome", "used");
        this.judgedAlone = meters.counter("entrepot.proofs.alone");
    }

    /** Empty for a first use, as of a cache; the validator asks nothing else. */
    @Override
    public @Nullable ValueWrapper putIfAbsent(Object proof, @Nullable Object value) {
        var details = (CacheValue) Objects.requireNonNull(value);
        var ofItsKey = details.getJwkThumbprint() + ":" + proof; // two callers may number theirs alike
        if (here.putIfAbsent(ofItsKey, details) != null || isUsedElsewhere(ofItsKey, details)) {
            used.increment();
            return new SimpleValueWrapper(details);
        }
        fresh.increment();
        return null;
    }

    private boolean isUsedElsewhere(String proof, CacheValue details) {
        if (shared == null) {
            return false;
        }
        var life = Duration.between(clock.instant(), details.getExpiresAt()).plusSeconds(1);
        return !answerOf(shared.isFirstUse(proof, life));
    }

    private boolean answerOf(CompletableFuture<Boolean> asked) {
        try {
            return asked.get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException away) {
            judgedAlone.increment();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
