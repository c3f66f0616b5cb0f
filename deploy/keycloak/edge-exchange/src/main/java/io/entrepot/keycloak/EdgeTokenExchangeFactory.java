package io.entrepot.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenExchangeProvider;
import org.keycloak.protocol.oidc.tokenexchange.StandardTokenExchangeProviderFactory;

/** Offers the exchange of the edge before the standard one, which takes every other client. */
public class EdgeTokenExchangeFactory extends StandardTokenExchangeProviderFactory {

    private static final int BEFORE_THE_STANDARD = 100;

    @Override
    public TokenExchangeProvider create(KeycloakSession session) {
        return new EdgeTokenExchange();
    }

    @Override
    public String getId() {
        return "entrepot-edge";
    }

    @Override
    public int order() {
        return BEFORE_THE_STANDARD;
    }
}
