package io.entrepot.gateway.session;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in.
 *
 * @param clientId the Keycloak client for people's screens
 * @param clientSecret none means that nobody signs in here
 * @param tokenUrl the realm's address for calls from here, where it differs from the one that browsers use
 * @param unfinished how long a sign-in that was begun may take
 * @param idle after how long without a call a session ends
 */
@Validated
@ConfigurationProperties("entrepot.sessions")
public record SessionProperties(
        @DefaultValue("screens") String clientId,
        @Nullable String clientSecret,
        URI tokenUrl,
        @DefaultValue("5m") Duration unfinished,
        @DefaultValue("30m") Duration idle) {

    /** To the server, no second at all means for ever. */
    @AssertTrue(message = "a session must end a second after its last call at the earliest, and end") boolean isEnding() {
        return unfinished.toSeconds() > 0 && idle.toSeconds() > 0;
    }

    /** How long it is known which session of the realm a session follows from; said again with each renewal of its tokens. */
    public Duration memory() {
        return idle.plusHours(1);
    }
}
