package io.entrepot.threeplx12.exchange.schedule;

import static org.awaitility.Awaitility.await;

import io.entrepot.foundation.testing.PublishedEvents;
import io.entrepot.threeplx12.MovableClock;
import io.entrepot.threeplx12.ThirdParty;
import io.entrepot.threeplx12.WarehouseTest;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long an 846 of 50 000 lines takes from the partner's server to the last message on the topic that inventory reads. It is
 * no test and is run alone: {@code benchmarks/run nightly}.
 */
@WarehouseTest
class NightlyReportMeasurement {

    private static final int LINES = 50_000;
    private static final int NIGHTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    Rounds rounds;

    @Autowired
    ThirdParty partner;

    @Autowired
    MovableClock clock;

    @Test
    void measuresReportsOfFiftyThousandLines() {
        try (var events = new PublishedEvents("inventory.observations")) {
            for (int night = 1; night <= NIGHTS; night++) {
                clock.advance(Duration.ofDays(1));
                var took = measure(night, events);
                System.out.printf(
                        "846, night %d: %d lines from the server to the topic in %d ms%n",
                        night, LINES, took.toMillis());
            }
        }
    }

    private Duration measure(int night, PublishedEvents events) {
        var number = partner.number();
        partner.drop("846_night_" + number + ".edi", partner.report(number, lines(night)));
        rounds.takeIn(); // sees the file; what still grows is not taken
        clock.advance(Duration.ofSeconds(3));
        var begun = System.nanoTime();
        rounds.takeIn();
        await().atMost(PATIENCE).until(() -> told(number, events) == LINES);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static int told(long number, PublishedEvents events) {
        return events.all(event -> event.body().path("sequence").asLong() == number).stream()
                .mapToInt(event -> event.body().path("positions").size())
                .sum();
    }

    private static String[] lines(int night) {
        return IntStream.rangeClosed(1, LINES)
                .boxed()
                .flatMap(line ->
                        Stream.of("LIN*" + line + "*VN*BULK-%05d".formatted(line), "QTY*33*" + (100 + night) + "*EA"))
                .toArray(String[]::new);
    }
}
