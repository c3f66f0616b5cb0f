package io.entrepot.foundation.schedule;

import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider.Configuration;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Gives a service {@link SingleReplica}. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        afterName = {
            "io.entrepot.foundation.web.WebConfiguration",
            "io.entrepot.foundation.events.EventsConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration"
        })
class ScheduleConfiguration {

    @Bean
    FlywayConfigurationCustomizer tableOfLocks() {
        return flyway -> flyway.locations(Stream.concat(
                        Arrays.stream(flyway.getLocations()), Stream.of(Location.fromPath("classpath:", "db/schedule")))
                .toArray(Location[]::new));
    }

    /** Puts off the end of locks while their jobs run; not a candidate for anything else that wants an executor. */
    @Bean(defaultCandidate = false, destroyMethod = "shutdownNow")
    ScheduledExecutorService lockRenewals() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("lock-renewal").daemon().factory());
    }

    /** Ends are reckoned by the database's clock, as those of replicas differ. */
    @Bean
    SingleReplica singleReplica(
            JdbcTemplate jdbc, @Qualifier("lockRenewals") ScheduledExecutorService lockRenewals, Clock clock) {
        var configuration =
                Configuration.builder().withJdbcTemplate(jdbc).usingDbTime().build();
        return new SingleReplica(new JdbcTemplateLockProvider(configuration), lockRenewals, clock);
    }
}
