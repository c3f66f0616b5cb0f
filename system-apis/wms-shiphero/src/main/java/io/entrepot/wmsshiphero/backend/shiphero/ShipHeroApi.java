package io.entrepot.wmsshiphero.backend.shiphero;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.PostExchange;

/** ShipHero's three endpoints. */
interface ShipHeroApi {

    @PostExchange("/graphql")
    @Nullable String graphql(@RequestHeader(HttpHeaders.AUTHORIZATION) String bearer, @RequestBody GraphQlRequest request);

    @PostExchange("/auth/token")
    TokenResponse token(@RequestBody Login login);

    @PostExchange("/auth/refresh")
    TokenResponse refresh(@RequestBody Refresh refresh);

    record GraphQlRequest(String query, Map<String, Object> variables) {}

    record Login(String username, String password) {
        @Override
        public String toString() {
            return "login of " + username;
        }
    }

    record Refresh(@JsonProperty("refresh_token") String refreshToken) {
        @Override
        public String toString() {
            return "refresh";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenResponse(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") @Nullable String refreshToken) {
        @Override
        public String toString() {
            return "token for " + expiresIn + " s";
        }
    }
}
