package io.entrepot.inventory.observation.postgres;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What is expected of those who tell stock.
 *
 * @param withoutLots the system APIs whose warehouses cannot tell lots: their stock of an item tracked by lot is one heap
 */
@Validated
@ConfigurationProperties("entrepot.inventory.observation")
record ObservationProperties(@NotNull Set<String> withoutLots) {}
