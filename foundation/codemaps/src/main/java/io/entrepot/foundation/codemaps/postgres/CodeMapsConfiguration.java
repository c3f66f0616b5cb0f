package io.entrepot.foundation.codemaps.postgres;

import io.entrepot.foundation.codemaps.CodeKind;
import io.entrepot.foundation.codemaps.CodeMaps;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service its code maps, filled from its file where a code has no mapping yet. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        afterName = {
            "io.entrepot.foundation.web.WebConfiguration",
            "io.entrepot.foundation.events.EventsConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
@EnableConfigurationProperties(FirstCodesProperties.class)
class CodeMapsConfiguration {

    @Bean
    FlywayConfigurationCustomizer tablesOfCodeMaps() {
        return flyway -> flyway.locations(Stream.concat(
                        Arrays.stream(flyway.getLocations()), Stream.of(Location.fromPath("classpath:", "db/codemaps")))
                .toArray(Location[]::new));
    }

    @Bean
    CodeMaps codeMaps(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<CodeKind> kinds,
            FirstCodesProperties properties,
            Clock clock) {
        var maps = new PostgresCodeMaps(new CodeMapRows(jdbc), new TransactionTemplate(transactions), kinds, clock);
        maps.addFirst(FirstCodes.of(properties.first()));
        return maps;
    }
}
