package io.entrepot.foundation.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.entrepot.foundation.testing.PostgresAndKafka;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A job is done by one replica at a time, and by another one after the first has died. */
@SpringBootTest(classes = SingleReplicaTests.Application.class)
@ContextConfiguration(initializers = PostgresAndKafka.class)
class SingleReplicaTests {

    @Autowired
    SingleReplica replica;

    @Autowired
    @Qualifier("lockRenewals") ScheduledExecutorService lockRenewals;

    @Autowired
    JdbcTemplate template;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leavesAJobToTheReplicaThatIsAtIt() throws Exception {
        var other = anotherReplica();
        var isAtIt = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ran = threads.submit(() -> other.runs("read", () -> {
                isAtIt.countDown();
                waitFor(mayEnd);
            }));
            isAtIt.await();

            assertThat(replica.runs("read", () -> {})).isFalse();
            assertThat(replica.runs("another job", () -> {})).isTrue();

            mayEnd.countDown();
            assertThat(ran.get()).isTrue();
        }
        assertThat(replica.runs("read", () -> {})).isTrue();
    }

    @Test
    void freesTheJobWhenItFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> replica.runs("fail", () -> {
                    throw new IllegalStateException("no");
                }));

        assertThat(anotherReplica().runs("fail", () -> {})).isTrue();
    }

    @Test
    void takesOverAfterTheLeaseOfAReplicaThatDied() {
        diesDoing("orphan");
        assertThat(replica.runs("orphan", () -> {})).isFalse();

        jdbc.sql("UPDATE shedlock SET lock_until = now() - interval '1 ms' WHERE name = 'orphan'")
                .update();

        assertThat(replica.runs("orphan", () -> {})).isTrue();
    }

    @Test
    void leasesForHalfAMinuteByTheClockOfTheDatabase() {
        diesDoing("leased");

        assertThat(jdbc.sql("SELECT lock_until BETWEEN now() + interval '25 s' AND now() + interval '31 s'"
                                + " FROM shedlock WHERE name = 'leased'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void diesDoing(String job) {
        jdbc.sql("INSERT INTO shedlock VALUES (:job, now() - interval '1 ms', now(), 'nobody')")
                .param("job", job)
                .update();
        replica.runs(
                job,
                () -> jdbc.sql("INSERT INTO shedlock SELECT 'copy of ' || name, lock_until, locked_at, locked_by"
                                + " FROM shedlock WHERE name = :job")
                        .param("job", job)
                        .update());
        jdbc.sql("DELETE FROM shedlock WHERE name = :job").param("job", job).update();
        jdbc.sql("UPDATE shedlock SET name = :job WHERE name = 'copy of ' || :job")
                .param("job", job)
                .update();
    }

    private SingleReplica anotherReplica() {
        var configuration = JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(template)
                .usingDbTime()
                .withLockedByValue("another")
                .build();
        return new SingleReplica(new JdbcTemplateLockProvider(configuration), lockRenewals, Clock.systemUTC());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A service that has only scheduled work. */
    @SpringBootApplication
    static class Application {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
