package io.entrepot.inventory.drift.storefront;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which storefronts are compared.
 *
 * @param systemApis by channel: the system API that speaks for its storefront
 */
@Validated
@ConfigurationProperties("entrepot.inventory.storefronts")
record StorefrontProperties(@NotNull Map<String, String> systemApis) {}
