package io.entrepot.foundation.security;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.JwtValidators;

/**
 * Lets a token that is bound to its owner pass for its owner only. It stands before whatever remembers tokens: a certificate
 * belongs to the connection of one call, and the next call with the same token may come from a thief.
 */
final class BoundTokens implements JwtDecoder {

    private static final String CONFIRMATION = "cnf";

    /** By which an administrator says that a client's tokens count only if they are bound. */
    private static final String MUST_BE_BOUND = "cnf_required";

    /** A key (RFC 9449), whose proof comes with the call; a certificate (RFC 8705); and what Keycloak adds for itself. */
    private static final Set<String> KNOWN = Set.of("jkt", "x5t#S256", "kc-jkt-type");

    private final JwtDecoder checking;
    private final OAuth2TokenValidator<Jwt> validator;

    /** The library's own validators compare the certificate of the connection. */
    BoundTokens(JwtDecoder checking) {
        this.checking = checking;
        this.validator = new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefault(), BoundTokens::isBoundAsItMust, BoundTokens::isBoundInAKnownWay);
    }

    @Override
    public Jwt decode(String token) {
        var checked = checking.decode(token);
        if (checked.hasClaim(CONFIRMATION) || checked.hasClaim(MUST_BE_BOUND)) {
            refuse(validator.validate(checked).getErrors());
        }
        return checked;
    }

    private static void refuse(Collection<OAuth2Error> errors) {
        if (!errors.isEmpty()) {
            throw new JwtValidationException("The token is not its sender's", errors);
        }
    }

    private static OAuth2TokenValidatorResult isBoundAsItMust(Jwt token) {
        return !Boolean.TRUE.equals(token.getClaimAsBoolean(MUST_BE_BOUND)) || token.hasClaim(CONFIRMATION)
                ? OAuth2TokenValidatorResult.success()
                : failure("This client's tokens must be bound to a key or a certificate");
    }

    private static OAuth2TokenValidatorResult isBoundInAKnownWay(Jwt token) {
        return !token.hasClaim(CONFIRMATION) || isKnown(token.getClaims().get(CONFIRMATION))
                ? OAuth2TokenValidatorResult.success()
                : failure("The token is bound in a way that is not known here");
    }

    private static boolean isKnown(@Nullable Object confirmation) {
        return confirmation instanceof Map<?, ?> methods && !methods.isEmpty() && KNOWN.containsAll(methods.keySet());
    }

    private static OAuth2TokenValidatorResult failure(String description) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", description, null));
    }
}
