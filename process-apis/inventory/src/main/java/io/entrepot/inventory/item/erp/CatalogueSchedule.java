package io.entrepot.inventory.item.erp;

import io.entrepot.foundation.backend.BackendException;
import io.entrepot.foundation.schedule.Recurrence;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.registry.ImportHttpServices;

/** Reads the catalogue at start and on schedule, in the background: an ERP that is away delays no start. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ImportHttpServices(group = "erp", types = ErpCatalogue.class)
class CatalogueSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSchedule.class);

    private final CatalogueReading reading;
    private final CatalogueProperties properties;
    private final Recurrence recurrence;

    CatalogueSchedule(CatalogueReading reading, CatalogueProperties properties, Clock clock) {
        this.reading = reading;
        this.properties = properties;
        this.recurrence = new Recurrence(properties.interval(), clock);
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedRateTask(this::readIfDue, properties.retry());
    }

    private void readIfDue() {
        try {
            recurrence.runIfDue(reading::read);
        } catch (BackendException | RestClientException | DataAccessException | IllegalStateException failed) {
            LOG.warn("The catalogue was not read, the last known one stays: {}", failed.getMessage());
        }
    }
}
