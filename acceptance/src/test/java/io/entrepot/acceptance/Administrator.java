package io.entrepot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.local.Platform;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Whoever administers the realm at Keycloak. */
final class Administrator {

    private final URI realm;
    private final String token;

    Administrator(Platform platform) {
        var keycloak = platform.url("keycloak");
        this.realm = keycloak.resolve("/admin/realms/entrepot/");
        this.token = Http.send(Http.post(
                        keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                        "application/x-www-form-urlencoded",
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + platform.administratorsPassword()))
                .text("/access_token");
    }

    /** Ends all sessions of a person. */
    void signOut(String person) {
        var found = Http.send(authorized(Http.get(realm.resolve("users?exact=true&username=" + person))));
        var ended =
                Http.send(authorized(HttpRequest.newBuilder(realm.resolve("users/" + found.text("/0/id") + "/logout"))
                        .POST(BodyPublishers.noBody())));
        assertThat(ended.status()).isEqualTo(204);
    }

    private HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }
}
