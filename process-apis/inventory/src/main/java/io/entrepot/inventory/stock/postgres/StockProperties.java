package io.entrepot.inventory.stock.postgres;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How stock is watched.
 *
 * @param outflowWindow how far back what left unexplained still counts
 * @param expirySweep how often lots that expired are taken out of what may be sold
 */
@Validated
@ConfigurationProperties("entrepot.inventory.stock")
record StockProperties(
        @NotNull @DurationMin(minutes = 1) Duration outflowWindow,
        @NotNull @DurationMin(seconds = 1) Duration expirySweep) {}
