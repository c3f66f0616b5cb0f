package io.entrepot.inventory.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.foundation.events.Topic;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.entrepot.foundation.testing.TokenIssuer;
import io.entrepot.inventory.ErpStub;
import io.entrepot.inventory.StockFixtures;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.ContextConfiguration;

/**
 * How long a nightly report of 50 000 lines takes from the first message to the last position. It is no test and is run
 * alone: {@code benchmarks/run nightly}.
 */
@SpringBootTest(
        properties = {
            "entrepot.inventory.catalogue.interval=3650d",
            "entrepot.inventory.drift.poll=1d",
            "entrepot.inventory.feed.watch=1d"
        })
@Import(StockFixtures.class)
@ContextConfiguration(initializers = {PostgresAndKafka.class, DurablePostgres.class, TokenIssuer.class, ErpStub.class})
class ReportMeasurement {

    private static final int LINES = 50_000;
    private static final String LAST = "BULK-" + LINES;
    private static final int NIGHTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Autowired
    StockFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaTemplate<String, Object> kafka;

    @Test
    void measuresReportsOfFiftyThousandLines() {
        fixtures.catalogueIsRead();
        jdbc.sql("INSERT INTO item SELECT 'BULK-' || n, 'Thing', NULL, 'EA', 'NONE', false, now()"
                        + " FROM generate_series(1, :lines) n")
                .param("lines", LINES)
                .update();

        for (int night = 1; night <= NIGHTS; night++) {
            var took = measure(night, fixtures.now());
            System.out.printf("report %d: %d lines in %d ms%n", night, LINES, took.toMillis());
        }
        assertThat(jdbc.sql("SELECT count(*) FROM stock_position WHERE item LIKE 'BULK-%' AND sellable = "
                                + (100 + NIGHTS))
                        .query(Integer.class)
                        .single())
                .isEqualTo(LINES);
        assertThat(jdbc.sql("SELECT count(*) FROM stock_snapshot WHERE item LIKE 'BULK-%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(NIGHTS * LINES);
    }

    private Duration measure(int night, Instant asOf) {
        var parts = IntStream.range(0, LINES / StockReported.MOST_POSITIONS)
                .mapToObj(part -> part(night, part, asOf))
                .toList();
        var begun = System.nanoTime();
        CompletableFuture.allOf(parts.stream()
                        .map(part -> kafka.send(Topic.INVENTORY_OBSERVATIONS, "ATL", part))
                        .toArray(CompletableFuture[]::new))
                .join();
        await().atMost(PATIENCE).until(() -> isApplied(LAST, asOf)); // the parts of a node keep their order
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean isApplied(String item, Instant asOf) {
        return jdbc.sql("SELECT count(*) FROM stock_position WHERE item = :item AND as_of = :asOf AND sellable > 0")
                        .param("item", item)
                        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static CloudEvent part(int night, int part, Instant asOf) {
        var positions = IntStream.rangeClosed(1, StockReported.MOST_POSITIONS)
                .map(line -> part * StockReported.MOST_POSITIONS + line)
                .mapToObj(number -> new StockReported.Position(
                        new ItemNumber("BULK-" + number),
                        UnitOfMeasure.EACH,
                        List.of(
                                new BucketQuantity(Bucket.AVAILABLE, BigDecimal.valueOf(100L + night)),
                                new BucketQuantity(Bucket.ALLOCATED, BigDecimal.valueOf(night)))))
                .toList();
        var body = new StockReported(StockFixtures.ATL, "test", "report-" + night, asOf, (long) night, positions);
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("measurement"))
                .withType(StockReported.TYPE)
                .withData("application/json", CanonicalJson.mapper().writeValueAsBytes(body))
                .build();
    }
}
