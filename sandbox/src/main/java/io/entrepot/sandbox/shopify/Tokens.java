package io.entrepot.sandbox.shopify;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.SignedToken;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Access of an app to its own shop, by client credentials. */
final class Tokens {

    private static final Duration LIFE = Duration.ofSeconds(86_399);
    private static final String SCOPES = "read_orders,write_orders,read_inventory,write_inventory,read_locations,"
            + "read_products,read_merchant_managed_fulfillment_orders,write_merchant_managed_fulfillment_orders";

    private final ShopifySettings settings;
    private final SignedToken tokens;

    Tokens(ShopifySettings settings, Clock clock) {
        this.settings = settings;
        this.tokens = new SignedToken(settings.clientSecret(), settings.domain(), clock);
    }

    Answer issue(Call call) {
        var form = Call.parameters(call.body());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refused("unsupported_grant_type");
        }
        if (!settings.clientId().equals(form.get("client_id"))
                || !settings.clientSecret().equals(form.get("client_secret"))) {
            return refused("application_cannot_be_found");
        }
        return Answer.json(
                200,
                Json.object()
                        .put("access_token", tokens.issue(settings.clientId(), LIFE))
                        .put("scope", SCOPES)
                        .put("expires_in", LIFE.toSeconds()));
    }

    boolean accepts(@Nullable String token) {
        return token != null && tokens.accepts("Bearer " + token);
    }

    private static Answer refused(String error) {
        return Answer.json(400, Json.object().put("error", error));
    }
}
