package io.entrepot.inventory.drift.schedule;

import io.entrepot.inventory.drift.Accuracy;
import io.entrepot.inventory.drift.Measurements;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.math.BigDecimal;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Measures how far both sides agree at each place: {@code entrepot.inventory.accuracy}, by {@code share}. */
@Component
class AccuracyMeter {

    private static final Logger LOG = LoggerFactory.getLogger(AccuracyMeter.class);

    private final Measurements measurements;
    private final MultiGauge gauge;

    AccuracyMeter(Measurements measurements, MeterRegistry meters) {
        this.measurements = measurements;
        this.gauge = MultiGauge.builder("entrepot.inventory.accuracy")
                .description("the share of figures on which both sides agree")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${entrepot.inventory.drift.poll}")
    void measure() {
        try {
            var latest = measurements.latest();
            gauge.register(
                    latest.stream()
                            .flatMap(place -> java.util.stream.Stream.of(
                                    row(place, "agreeing", Accuracy::agreeingShare),
                                    row(place, "tolerable", Accuracy::tolerableShare),
                                    row(place, "explained", Accuracy::explainedShare)))
                            .toList(),
                    true);
        } catch (DataAccessException away) {
            LOG.warn("Accuracy is not measured: {}", away.getMessage());
        }
    }

    private static Row<?> row(Accuracy place, String share, Function<Accuracy, BigDecimal> value) {
        var tags = Tags.of("with", place.with().name(), "place", place.place(), "share", share);
        return Row.of(tags, value.apply(place));
    }
}
