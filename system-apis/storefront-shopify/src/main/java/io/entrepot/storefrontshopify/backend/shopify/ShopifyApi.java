package io.entrepot.storefrontshopify.backend.shopify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.PostExchange;

/** Shopify's two endpoints. */
interface ShopifyApi {

    @PostExchange("/admin/api/{version}/graphql.json")
    ResponseEntity<String> graphql(
            @PathVariable String version,
            @RequestHeader("X-Shopify-Access-Token") String token,
            @RequestBody GraphQlRequest request);

    @PostExchange(url = "/admin/oauth/access_token", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    TokenResponse token(@RequestParam MultiValueMap<String, String> form);

    record GraphQlRequest(String query, Map<String, ?> variables) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenResponse(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn) {

        @Override
        public String toString() {
            return "token for " + expiresIn + " s";
        }
    }
}
