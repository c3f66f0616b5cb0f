package io.entrepot.inventory.stock.postgres;

import io.entrepot.inventory.stock.StockLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Takes expired lots out of what may be sold; several replicas at once do no harm, as each position is worked out anew. */
@Configuration(proxyBeanMethods = false)
class ExpirySchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ExpirySchedule.class);

    private final StockLedger ledger;
    private final StockProperties properties;

    ExpirySchedule(StockLedger ledger, StockProperties properties) {
        this.ledger = ledger;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::expire, properties.expirySweep());
    }

    private void expire() {
        try {
            ledger.expire();
        } catch (DataAccessException failed) {
            LOG.warn("Expired lots stay until the next sweep: {}", failed.getMessage());
        }
    }
}
