package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.CaseDesk;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.events.CanonicalJson;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its exception cases. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        afterName = {
            "io.entrepot.foundation.web.WebConfiguration",
            "io.entrepot.foundation.events.EventsConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
class CasesConfiguration {

    @Bean
    FlywayConfigurationCustomizer tablesOfCases() {
        return flyway -> flyway.locations(Stream.concat(
                        Arrays.stream(flyway.getLocations()), Stream.of(Location.fromPath("classpath:", "db/cases")))
                .toArray(Location[]::new));
    }

    @Bean
    CaseRows caseRows(JdbcClient jdbc, Clock clock) {
        return new CaseRows(jdbc, clock);
    }

    @Bean
    ExceptionCases exceptionCases(CaseRows rows, PlatformTransactionManager transactions) {
        return new PostgresExceptionCases(rows, new TransactionTemplate(transactions), CanonicalJson.mapper());
    }

    @Bean
    CaseDesk caseDesk(CaseRows rows, PlatformTransactionManager transactions, ObjectProvider<CaseReplay<?>> replays) {
        var transaction = new TransactionTemplate(transactions);
        var handlers = new ReplayHandlers(replays, CanonicalJson.mapper());
        return new PostgresCaseDesk(rows, new ReplayingCase(rows, transaction, handlers), handlers, transaction);
    }

    @Bean
    OpenCasesMeter openCasesMeter(CaseRows rows, MeterRegistry meters, Clock clock) {
        return new OpenCasesMeter(rows, meters, clock);
    }
}
