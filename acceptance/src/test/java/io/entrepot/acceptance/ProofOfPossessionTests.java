package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.acceptance.Http.Answer;
import io.entrepot.foundation.testing.ProofKey;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** A partner whose tokens are bound to its key (DPoP): Keycloak binds them, the gateway checks each proof, services see a usual token. */
class ProofOfPossessionTests {

    private static final String CLIENT = "acme-retail-dpop";

    private final ProofKey key = new ProofKey();
    private final URI orders = Running.platform().gatewayUrl().resolve("/partner/v2/orders");
    private final URI tokens = URI.create(Running.platform().issuer() + "/protocol/openid-connect/token");

    @Test
    void callsWithABoundTokenAndFreshProofs() {
        var token = obtained();

        assertThat(call(token, key.proof("GET", orders, token)).status()).isEqualTo(200);
        assertThat(call(token, key.proof("GET", orders, token)).status()).isEqualTo(200);
    }

    @Test
    void seesTheOrdersOfTheSamePartnersOtherApplication() {
        var acme = Running.partner("acme-retail");
        acme.awaitStock("SKU-0009");
        acme.ordered(Partner.order("PO-BOUND", "SKU-0009", 1));
        var token = obtained();

        var answer = call(token, key.proof("GET", orders, token));

        assertThat(answer.body().at("/orders").toString()).contains("PO-BOUND");
    }

    @Test
    void isRefusedWithAProofThatWasUsed() {
        var token = obtained();
        var proof = key.proof("GET", orders, token);
        call(token, proof);

        var again = call(token, proof);

        assertThat(again.status()).isEqualTo(401);
        assertThat(again.header("WWW-Authenticate")).startsWith("DPoP error=\"invalid_dpop_proof\"");
    }

    @Test
    void isRefusedWithTheTokenAlone() {
        var token = obtained();

        assertThat(Http.send(Http.get(orders).header("Authorization", "Bearer " + token))
                        .status())
                .isEqualTo(401);
        assertThat(call(token, new ProofKey().proof("GET", orders, token)).status())
                .isEqualTo(401);
    }

    @Test
    void getsNoTokenWithoutAProof() {
        assertThat(Http.send(request()).status()).isEqualTo(400);
    }

    private Answer call(String token, String proof) {
        return Http.send(
                Http.get(orders).header("Authorization", "DPoP " + token).header("DPoP", proof));
    }

    private String obtained() {
        var answer = Http.send(request().header("DPoP", key.proof("POST", tokens)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("/token_type")).isEqualTo("DPoP");
        return answer.text("/access_token");
    }

    private java.net.http.HttpRequest.Builder request() {
        var form = "grant_type=client_credentials&client_id=" + CLIENT + "&client_secret="
                + Running.platform().clientSecret(CLIENT);
        return Http.post(tokens, "application/x-www-form-urlencoded", form);
    }
}
