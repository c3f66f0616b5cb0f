package io.entrepot.inventory.supply.erp;

import io.entrepot.foundation.backend.BackendException;
import io.entrepot.foundation.schedule.Recurrence;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.registry.ImportHttpServices;

/** Reads purchase orders at start and on schedule, in the background: while the ERP is away, the supply last known stays. */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "erp", types = ErpPurchaseOrders.class)
class PurchaseOrderSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseOrderSchedule.class);

    private final PurchaseOrderReading reading;
    private final PurchaseOrderProperties properties;
    private final Recurrence recurrence;

    PurchaseOrderSchedule(PurchaseOrderReading reading, PurchaseOrderProperties properties, Clock clock) {
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
            LOG.warn("Purchase orders were not read, the supply last known stays: {}", failed.getMessage());
        }
    }
}
