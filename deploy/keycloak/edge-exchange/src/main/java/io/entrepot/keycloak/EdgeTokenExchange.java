package io.entrepot.keycloak;

import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.protocol.oidc.tokenexchange.StandardTokenExchangeProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The standard exchange for tokens that are bound to a key of their owner and come from an edge that has checked the proof of
 * possession itself. Such a proof is made for the edge (RFC 9449, claim {@code htu}), so that nobody else could check it again.
 * All else is as in the standard exchange: the edge proves itself, must be in the audience of the token, and widens no scope.
 */
class EdgeTokenExchange extends StandardTokenExchangeProvider {

    /** The client's attribute by which an administrator says that it checks possession. */
    private static final String CHECKS_POSSESSION = "entrepot.checks.possession";

    @Override
    public boolean supports(TokenExchangeContext context) {
        return super.supports(context)
                && Boolean.parseBoolean(context.getClient().getAttribute(CHECKS_POSSESSION))
                && isBoundToAnother(context.getParams().getSubjectToken(), context.getClient());
    }

    @Override
    protected Response tokenExchange() {
        var subject = checked(context.getParams().getSubjectToken());
        event.detail(Details.REQUESTED_TOKEN_TYPE, context.getParams().getRequestedTokenType());
        event.user(subject.user());
        event.detail(Details.USERNAME, subject.user().getUsername());
        event.detail(Details.SUBJECT_TOKEN_CLIENT_ID, subject.token().getIssuedFor());
        return exchangeClientToClient(subject.user(), subject.session(), subject.token(), true);
    }

    private AuthResult checked(String token) {
        var subject = AuthenticationManager.verifyIdentityToken(
                session,
                realm,
                session.getContext().getUri(),
                clientConnection,
                true,
                true,
                null,
                false,
                token,
                context.getHeaders(),
                verifier -> {});
        if (subject == null) {
            event.detail(Details.REASON, "subject_token validation failure");
            event.error(Errors.INVALID_TOKEN);
            throw new CorsErrorResponseException(
                    cors, OAuthErrorException.INVALID_REQUEST, "Invalid token", Response.Status.BAD_REQUEST);
        }
        return subject;
    }

    /** Read before it is checked, so that every other token goes the standard way. */
    private static boolean isBoundToAnother(String token, ClientModel edge) {
        try {
            var claims = new JWSInput(token).readJsonContent(AccessToken.class);
            return claims.getConfirmation() != null && !edge.getClientId().equals(claims.getIssuedFor());
        } catch (JWSInputException unreadable) {
            return false;
        }
    }
}
