package io.entrepot.inventory.item.erp;

import io.entrepot.foundation.backend.BackendException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.TriggerContext;
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
    private final Clock clock;
    private volatile boolean wasRead;

    CatalogueSchedule(CatalogueReading reading, CatalogueProperties properties, Clock clock) {
        this.reading = reading;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addTriggerTask(this::read, this::next);
    }

    private void read() {
        try {
            wasRead |= reading.read();
        } catch (BackendException | RestClientException | DataAccessException | IllegalStateException failed) {
            LOG.warn("The catalogue was not read, the last known one stays: {}", failed.getMessage());
        }
    }

    private Instant next(TriggerContext context) {
        var last = context.lastCompletion();
        return last == null ? clock.instant() : last.plus(wasRead ? properties.interval() : properties.retry());
    }
}
