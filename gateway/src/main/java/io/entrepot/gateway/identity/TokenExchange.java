package io.entrepot.gateway.identity;

import io.entrepot.foundation.backend.BackendProblem;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.security.SecurityProperties;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;

/** Exchanges a token at the realm (RFC 8693); the realm decides how narrow the new one is. */
class TokenExchange {

    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    /** How Keycloak refuses a token whose session ended or whose client was disabled meanwhile. */
    private static final Pattern TOKEN_REFUSED = Pattern.compile(
            "\"error\"\\s*:\\s*\"(invalid_token|invalid_grant)\"|\"error_description\"\\s*:\\s*\"Invalid token\"");

    private final TokenEndpoint realm;
    private final String client;
    private final Clock clock;

    TokenExchange(TokenEndpoint realm, SecurityProperties.Client client, Clock clock) {
        this.realm = realm;
        this.client = "Basic "
                + HttpHeaders.encodeBasicAuth(
                        Objects.requireNonNull(client.id()), Objects.requireNonNull(client.secret()), null);
        this.clock = clock;
    }

    InternalToken exchange(String partnersToken) {
        try {
            return realm.exchange(client, form(partnersToken)).toToken(clock.instant());
        } catch (PermanentBackendException refusal) {
            throw isOfTheToken(refusal) ? noLongerValid() : refusal;
        }
    }

    private static MultiValueMap<String, String> form(String partnersToken) {
        return MultiValueMap.fromSingleValue(Map.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", partnersToken,
                "subject_token_type", ACCESS_TOKEN,
                "requested_token_type", ACCESS_TOKEN));
    }

    private static boolean isOfTheToken(PermanentBackendException refusal) {
        return refusal.status() == 400
                && refusal.problem()
                        .map(BackendProblem::detail)
                        .filter(detail -> TOKEN_REFUSED.matcher(detail).find())
                        .isPresent();
    }

    private static ProblemException noLongerValid() {
        return new ProblemException(ProblemType.UNAUTHENTICATED, "The access token is no longer valid.");
    }
}
