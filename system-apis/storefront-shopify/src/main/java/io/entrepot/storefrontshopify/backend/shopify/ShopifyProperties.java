package io.entrepot.storefrontshopify.backend.shopify;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The app in the shop.
 *
 * @param version of the interface, by quarter
 * @param hooksUrl where webhooks arrive, without topic
 * @param points size of the bucket, until the shop says another
 * @param pointsPerSecond how fast it fills, until the shop says another
 */
@Validated
@ConfigurationProperties("entrepot.shopify")
record ShopifyProperties(
        @Pattern(regexp = "\\d{4}-\\d{2}") String version,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        URI hooksUrl,
        @DefaultValue("1000") int points,
        @DefaultValue("50") int pointsPerSecond,
        @Valid Channel channel,
        @NotEmpty List<@Valid Location> locations) {

    /** The channel that the shop is. */
    record Channel(@NotBlank String id, @NotBlank String name) {}

    /** A node and the location that it is. */
    record Location(@NotBlank String node, @NotBlank String name, long location) {}

    @Override
    public String toString() {
        return "app " + clientId;
    }
}
