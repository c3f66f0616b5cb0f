package io.entrepot.wmsshiphero.backend.shiphero;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The ShipHero account.
 *
 * @param shopName the shop under which our orders stand there; webhooks stand under it and the node
 * @param hooksUrl where webhooks arrive, without node and topic
 * @param credits the size of the account's bucket
 * @param creditsPerSecond how fast it fills again
 */
@Validated
@ConfigurationProperties("entrepot.shiphero")
record ShipHeroProperties(
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("entrepot") @NotBlank String shopName,
        URI hooksUrl,
        @DefaultValue("4004") int credits,
        @DefaultValue("60") int creditsPerSecond,
        @DefaultValue Shipping shipping,
        @NotEmpty List<@Valid MappedNode> nodes) {

    /**
     * A node and the warehouse that it is.
     *
     * @param warehouse the warehouse's identifier in the account
     */
    record MappedNode(
            @NotBlank String node,
            @NotBlank String name,
            @NotBlank String warehouse) {}

    /** The service that orders are created with; the warehouse may choose another. */
    record Shipping(
            @DefaultValue("UPS") String carrier,
            @DefaultValue("Ground") String method) {}

    @Override
    public String toString() {
        return "account " + username;
    }
}
