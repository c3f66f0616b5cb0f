package io.entrepot.inventory.supply.erp;

import io.entrepot.foundation.backend.BackendException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.TriggerContext;
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
    private final Clock clock;
    private volatile boolean wasRead;

    PurchaseOrderSchedule(PurchaseOrderReading reading, PurchaseOrderProperties properties, Clock clock) {
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
            LOG.warn("Purchase orders were not read, the supply last known stays: {}", failed.getMessage());
        }
    }

    private Instant next(TriggerContext context) {
        var last = context.lastCompletion();
        return last == null ? clock.instant() : last.plus(wasRead ? properties.interval() : properties.retry());
    }
}
