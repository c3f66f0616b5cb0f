package io.entrepot.gateway.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as the realm answers it (RFC 8693, section 2.2.1). */
@JsonIgnoreProperties(ignoreUnknown = true)
record TokenMessage(
        @JsonProperty("access_token") @Nullable String accessToken,
        @JsonProperty("expires_in") long expiresIn) {

    InternalToken toToken(Instant now) {
        if (accessToken == null) {
            throw new IllegalStateException("the token endpoint answered without a token");
        }
        return new InternalToken(accessToken, now.plusSeconds(expiresIn));
    }
}
