package io.entrepot.gateway.passage;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How slowly a body may come.
 *
 * @param grace how long it may take in any case
 * @param perSecond what must come in each further second, on average
 */
@Validated
@ConfigurationProperties("entrepot.gateway.pace")
public record PaceProperties(
        @NotNull @DefaultValue("10s") Duration grace,
        @NotNull @DefaultValue("16KB") DataSize perSecond) {

    @AssertTrue(message = "a body may take a while, and must come on after it") boolean isPossible() {
        return !grace.isNegative() && perSecond.toBytes() > 0;
    }

    boolean isTooSlow(long bytes, Duration elapsed) {
        var allowed = grace.plusMillis(bytes * 1000 / perSecond.toBytes());
        return elapsed.compareTo(allowed) > 0;
    }
}
