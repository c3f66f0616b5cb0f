package io.entrepot.developer.application.web;

import io.entrepot.developer.application.ScopeOffer;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The scopes that applications of partners can have.
 *
 * @param free each developer takes them
 * @param onRequest the governance team decides
 */
@Validated
@ConfigurationProperties("entrepot.developer.scopes")
record ScopeOfferProperties(
        @NotEmpty List<String> free, @DefaultValue List<String> onRequest) {

    ScopeOffer toOffer() {
        return new ScopeOffer(Scopes.of(free), Scopes.of(onRequest));
    }
}
