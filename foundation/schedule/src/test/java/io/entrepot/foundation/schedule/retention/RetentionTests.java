package io.entrepot.foundation.schedule.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.foundation.testing.PostgresAndKafka;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What is old goes, what is needed stays, and a message that may come again is recognised. */
@SpringBootTest(classes = RetentionTests.Application.class)
@ContextConfiguration(initializers = PostgresAndKafka.class)
class RetentionTests {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    SingleReplica alone;

    @Autowired
    Inbox inbox;

    @Autowired
    MeterRegistry meters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void forget() {
        NOW.set(START);
        jdbc.sql("TRUNCATE note, topic, inbox").update();
    }

    @Test
    void takesAwayWhatIsOlderThanItsPeriod() {
        write("of yesterday", Duration.ofDays(-1));
        write("of today", Duration.ZERO);

        after(Duration.ofDays(90));

        assertThat(notes()).containsExactly("of today");
    }

    @Test
    void keepsWhatIsNeededHoweverOldItIs() {
        write("old", Duration.ZERO);
        write("needed", Duration.ZERO);
        jdbc.sql("UPDATE note SET is_needed = true WHERE note = 'needed'").update();

        after(YEAR);

        assertThat(notes()).containsExactly("needed");
    }

    @Test
    void takesDependentsAlong() {
        jdbc.sql("INSERT INTO topic VALUES ('closed', :now), ('open', NULL)")
                .param("now", START.atOffset(ZoneOffset.UTC))
                .update();
        write("in a closed topic", YEAR);
        write("in an open topic", YEAR);
        jdbc.sql("UPDATE note SET topic = CASE note WHEN 'in a closed topic' THEN 'closed' ELSE 'open' END")
                .update();

        after(YEAR);

        assertThat(notes()).containsExactly("in an open topic");
        assertThat(jdbc.sql("SELECT topic FROM topic").query(String.class).list())
                .containsExactly("open");
    }

    @Test
    void takesAwayManyInSmallBatches() {
        jdbc.sql("""
                INSERT INTO note (note, written_at, is_needed)
                SELECT 'note ' || number, :now::timestamptz + (number / 10) * interval '1 second', number % 4 = 0
                FROM generate_series(1, 1000) number""").param("now", START.atOffset(ZoneOffset.UTC)).update();
        var before = cleared("note");

        after(YEAR);

        assertThat(notes()).hasSize(250);
        assertThat(cleared("note") - before).isEqualTo(750);
    }

    @Test
    void endsARunAfterSoManyBatches() {
        write("first", Duration.ZERO);
        write("second", Duration.ofSeconds(1));
        write("third", Duration.ofSeconds(2));
        NOW.set(START.plus(YEAR));

        with(new RetentionProperties(Duration.ofHours(1), 1, 2, Map.of())).clear(NOW.get());

        assertThat(notes()).containsExactly("third");
    }

    @Test
    void waitsForNobodyWhoHoldsARow() {
        write("held", Duration.ZERO);
        write("free", Duration.ZERO);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT FROM note WHERE note = 'held' FOR UPDATE").query().listOfRows();
            CompletableFuture.runAsync(() -> after(YEAR)).join();

            assertThat(notes()).containsExactly("held");
        });
    }

    @Test
    void recognisesAMessageThatComesAgainWithinThePeriod() {
        inbox.once("redelivered", () -> {});

        after(Duration.ofDays(29));

        assertThat(inbox.once("redelivered", () -> {})).isFalse();
    }

    @Test
    void forgetsAMessageThatCanNotComeAgain() {
        inbox.once("long gone", () -> {});

        after(Duration.ofDays(31));

        assertThat(jdbc.sql("SELECT message_id FROM inbox").query(String.class).list())
                .isEmpty();
    }

    @Test
    void refusesToForgetMessagesThatTopicsStillHold() {
        var properties = new RetentionProperties(Duration.ofHours(1), 1, 1, Map.of("inbox", Duration.ofDays(7)));

        assertThatIllegalArgumentException().isThrownBy(() -> with(properties)).withMessageContaining("inbox");
    }

    @Test
    void refusesAPeriodForATableThatNobodyDeclares() {
        var properties = new RetentionProperties(Duration.ofHours(1), 1, 1, Map.of("inboks", Duration.ofDays(70)));

        assertThatIllegalArgumentException().isThrownBy(() -> with(properties)).withMessageContaining("inboks");
    }

    @Test
    void goesOnWithTheNextTableWhereOneFails() {
        write("old", Duration.ZERO);
        NOW.set(START.plus(YEAR));
        var broken = ExpiringRows.of("no_such_table", "written_at", YEAR);

        new Retention(List.of(broken, Application.notes()), settings(), jdbc, alone, meters).clear(NOW.get());

        assertThat(notes()).isEmpty();
        assertThat(meters.counter("entrepot.retention.failed", "table", "no_such_table")
                        .count())
                .isOne();
    }

    private void after(Duration time) {
        NOW.set(START.plus(time));
        with(settings()).clear(NOW.get());
    }

    private static RetentionProperties settings() {
        return new RetentionProperties(Duration.ofHours(1), 7, 1000, Map.of());
    }

    private Retention with(RetentionProperties properties) {
        var declared = List.of(Application.topics(), Application.notes(), new RetentionConfiguration().expiringInbox());
        return new Retention(declared, properties, jdbc, alone, meters);
    }

    private static Clock clock() {
        InstantSource now = NOW::get;
        return now.withZone(ZoneOffset.UTC);
    }

    private void write(String note, Duration later) {
        jdbc.sql("INSERT INTO note (note, written_at) VALUES (:note, :at)")
                .param("note", note)
                .param("at", START.plus(later).atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<@Nullable String> notes() {
        return jdbc.sql("SELECT note FROM note ORDER BY note")
                .query(String.class)
                .list();
    }

    private double cleared(String table) {
        return meters.counter("entrepot.retention.cleared", "table", table).count();
    }

    /** A service with two tables of its own. */
    @SpringBootApplication
    static class Application {

        @Bean
        Clock clock() {
            return RetentionTests.clock();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        static ExpiringRows topics() {
            return ExpiringRows.of("topic", "closed_at", Duration.ofDays(60))
                    .with("note", "topic IN (SELECT topic FROM gone)");
        }

        @Bean
        static ExpiringRows notes() {
            return ExpiringRows.of("note", "written_at", Duration.ofDays(90)).onlyIf("NOT old.is_needed");
        }
    }
}
