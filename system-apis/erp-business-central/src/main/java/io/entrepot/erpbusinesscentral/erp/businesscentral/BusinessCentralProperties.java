package io.entrepot.erpbusinesscentral.erp.businesscentral;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How to reach one company of Business Central.
 *
 * @param tokenUrl where client credentials are exchanged for a token
 * @param company the company's name
 * @param extension whether our extension with item units and tracking is installed
 * @param keptFor how long units, places and packs are remembered before they are read again
 * @param countedPurchases the statuses of purchase orders that are on their way; an order that is reopened for a change is a
 *     draft until it is released again
 * @param longestRequest the vendor's limit on one request; a lost answer is not repeated before it has passed
 */
@Validated
@ConfigurationProperties("entrepot.business-central")
record BusinessCentralProperties(
        URI tokenUrl,
        @Nullable String clientId,
        @Nullable String clientSecret,

        @DefaultValue("https://api.businesscentral.dynamics.com/.default")
        String scope,

        @NotBlank String company,
        @DefaultValue("true") boolean extension,
        @DefaultValue("10m") Duration keptFor,
        @DefaultValue("Open") Set<String> countedPurchases,
        Duration longestRequest,
        @DefaultValue Budget budget) {

    /** The vendor's quota per user, and how long a call waits for its turn. */
    record Budget(
            @DefaultValue("6000") long calls,
            @DefaultValue("5m") Duration window,
            @DefaultValue("5") int concurrent,
            @DefaultValue("15s") Duration patience) {}
}
