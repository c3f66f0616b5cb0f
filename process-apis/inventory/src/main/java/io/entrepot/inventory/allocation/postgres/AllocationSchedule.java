package io.entrepot.inventory.allocation.postgres;

import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.allocation.Proofs;
import io.entrepot.inventory.channel.ReceivingChannelOrders;
import io.entrepot.inventory.supply.Backorders;
import java.time.Clock;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Tidies what has lapsed and proves the sums from time to time; no promise depends on when. */
@Configuration(proxyBeanMethods = false)
class AllocationSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(AllocationSchedule.class);

    private final SingleReplica replica;
    private final Holds holds;
    private final Backorders backorders;
    private final ReceivingChannelOrders channelOrders;
    private final Proofs proofs;
    private final AllocationProperties properties;
    private final Clock clock;

    AllocationSchedule(
            SingleReplica replica,
            Holds holds,
            Backorders backorders,
            ReceivingChannelOrders channelOrders,
            Proofs proofs,
            AllocationProperties properties,
            Clock clock) {
        this.replica = replica;
        this.holds = holds;
        this.backorders = backorders;
        this.channelOrders = channelOrders;
        this.proofs = proofs;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(() -> alone("reservation-sweep", this::sweep), properties.sweepInterval());
        tasks.addTriggerTask(() -> alone("reservation-proof", proofs::prove), context -> {
            var last = context.lastCompletion();
            return (last == null ? clock.instant() : last).plus(properties.proofInterval());
        });
    }

    private void sweep() {
        var now = clock.instant();
        holds.sweep();
        backorders.endOverdue(now.atZone(ZoneOffset.UTC).toLocalDate(), now);
        channelOrders.reportUnclaimed();
    }

    private void alone(String job, Runnable work) {
        try {
            replica.runs(job, work);
        } catch (DataAccessException failed) {
            LOG.warn("{} did not finish and is tried again: {}", job, failed.getMessage());
        }
    }
}
