package io.entrepot.inventory.promise.postgres;

import io.entrepot.inventory.promise.FreshnessBuffer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How careful the promise is.
 *
 * @param risk standard deviations of the outflow that the freshness buffer covers
 * @param bufferCap base units that the freshness buffer holds back at most
 */
@Validated
@ConfigurationProperties("entrepot.inventory.promise")
record PromiseProperties(
        @NotNull @PositiveOrZero BigDecimal risk,
        @NotNull @PositiveOrZero BigDecimal bufferCap) {

    FreshnessBuffer buffer() {
        return new FreshnessBuffer(risk, bufferCap);
    }
}
