package io.entrepot.foundation.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Builds the decoder that checks signature, issuer, audience, type and expiry of every token. */
final class TokenDecoder {

    private static final Duration KEY_SET_LIFE = Duration.ofMinutes(15);
    private static final Duration KEY_SET_REFRESH_WAIT = Duration.ofSeconds(5);
    private static final Duration OUTAGE_TOLERANCE = Duration.ofHours(4);

    /** Keycloak marks access tokens so in the payload; an ID token or a refresh token is marked otherwise. */
    private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("Bearer", "DPoP");

    private TokenDecoder() {}

    static JwtDecoder of(SecurityProperties properties) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256), keys(properties)));
        processor.setJWSTypeVerifier((type, context) -> {}); // JwtTypeValidator checks it, with a clear message
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                JwtTypeValidator.jwt(),
                timestamps(properties),
                new JwtIssuerValidator(properties.issuer().toString()),
                new JwtAudienceValidator(properties.audience()),
                accessTokensOnly())));
        return decoder;
    }

    /** The key set survives an outage of Keycloak and is never fetched at start. */
    private static JWKSource<SecurityContext> keys(SecurityProperties properties) {
        try {
            return JWKSourceBuilder.create(URI.create(properties.jwksUri()).toURL())
                    .cache(KEY_SET_LIFE.toMillis(), KEY_SET_REFRESH_WAIT.toMillis())
                    .retrying(true)
                    .outageTolerant(OUTAGE_TOLERANCE.toMillis())
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalArgumentException("entrepot.security.issuer is no URL", wrong);
        }
    }

    /** A token without an end would never be asked for again. */
    private static OAuth2TokenValidator<Jwt> timestamps(SecurityProperties properties) {
        var timestamps = new JwtTimestampValidator(properties.clockSkew());
        timestamps.setAllowEmptyExpiryClaim(false);
        return timestamps;
    }

    private static OAuth2TokenValidator<Jwt> accessTokensOnly() {
        var error = new OAuth2Error("invalid_token", "The token is not an access token", null);
        return token -> ACCESS_TOKEN_TYPES.contains(String.valueOf(token.getClaimAsString("typ")))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(error);
    }
}
