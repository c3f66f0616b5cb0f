package io.entrepot.inventory.item.erp;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When the catalogue is read.
 *
 * @param interval between two readings
 * @param retry between two attempts until the first reading succeeds
 */
@Validated
@ConfigurationProperties("entrepot.inventory.catalogue")
record CatalogueProperties(
        @NotNull Duration interval, @NotNull Duration retry) {}
