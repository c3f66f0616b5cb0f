package io.entrepot.foundation.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
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

/** Builds the decoder that checks signature, issuer, audience, type, expiry and the partner's name of every token. */
final class TokenDecoder {

    /** Keycloak marks access tokens so in the payload; an ID token or a refresh token is marked otherwise. */
    private static final Set<String> ACCESS_TOKEN_TYPES = Set.of("Bearer", "DPoP");

    private TokenDecoder() {}

    static JwtDecoder of(SecurityProperties properties, Clock clock, KeySetMeter meter) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256),
                RealmKeys.of(properties, clock, meter)));
        processor.setJWSTypeVerifier((type, context) -> {}); // JwtTypeValidator checks it, with a clear message
        processor.setJWTClaimsSetVerifier((claims, context) -> {}); // the validators below do
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
                JwtTypeValidator.jwt(),
                timestamps(properties, clock),
                new JwtIssuerValidator(properties.issuer().toString()),
                new JwtAudienceValidator(properties.audience()),
                accessTokensOnly(),
                unmistakablePartnersOnly())));
        return decoder;
    }

    /** A token without an end would never be asked for again. */
    private static OAuth2TokenValidator<Jwt> timestamps(SecurityProperties properties, Clock clock) {
        var timestamps = new JwtTimestampValidator(properties.clockSkew());
        timestamps.setClock(clock);
        timestamps.setAllowEmptyExpiryClaim(false);
        return timestamps;
    }

    private static OAuth2TokenValidator<Jwt> accessTokensOnly() {
        var error = new OAuth2Error("invalid_token", "The token is not an access token", null);
        return token -> ACCESS_TOKEN_TYPES.contains(String.valueOf(token.getClaimAsString("typ")))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(error);
    }

    private static OAuth2TokenValidator<Jwt> unmistakablePartnersOnly() {
        var error = new OAuth2Error("invalid_token", "The token names a partner as no partner can be named", null);
        return token -> ConsumerName.isUnmistakable(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(error);
    }
}
