package io.entrepot.inventory.promise.postgres;

import io.entrepot.inventory.promise.FreshnessBuffer;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How careful the promise is.
 *
 * @param risk standard deviations of the outflow that the freshness buffer covers
 * @param directoryAge how old the knowledge of nodes and channels may be
 * @param bufferCap base units that the freshness buffer holds back at most
 * @param withoutLots the system APIs whose warehouses cannot tell lots
 */
@Validated
@ConfigurationProperties("entrepot.inventory.promise")
record PromiseProperties(
        @NotNull @PositiveOrZero BigDecimal risk,
        @NotNull @PositiveOrZero BigDecimal bufferCap,
        @NotNull Duration directoryAge,
        @NotNull Set<String> withoutLots) {

    FreshnessBuffer buffer() {
        return new FreshnessBuffer(risk, bufferCap);
    }
}
