package io.entrepot.developer.application;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A program of a partner.
 *
 * @param boundTokens whether its tokens count only with a proof of its key (DPoP)
 * @param enabled whether it obtains tokens
 * @param secretExpiresAt when the present secret ends unless it is replaced
 * @param previousSecretUntil how long the secret before is still good; absent: there is none
 */
public record Application(
        ApplicationId id,
        String name,
        String description,
        SortedSet<Scope> scopes,
        boolean boundTokens,
        boolean enabled,
        Instant registeredAt,
        @Nullable Instant secretExpiresAt,
        @Nullable Instant previousSecretUntil) {

    /** What asks for something of an application and what registers it tell the time by their own clocks. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    /** Whether the application that had the name at a moment was another one, which was removed since. */
    public boolean isYoungerThan(Instant moment) {
        return registeredAt.isAfter(moment.plus(CLOCKS_DIFFER));
    }
}
