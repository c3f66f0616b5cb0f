package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.foundation.cases.CaseReplay;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.FollowingMilestones;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.promise.PromisePolicy;
import io.entrepot.inventory.promise.StockLevels;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts allocation together. */
@Configuration(proxyBeanMethods = false)
class AllocationConfiguration {

    @Bean
    Allocating allocating(
            Items items, Nodes nodes, StockLevels levels, PromisePolicy policy, Allocations allocations, Clock clock) {
        return new Allocating(items, nodes, levels, policy, allocations, clock);
    }

    @Bean
    FollowingMilestones followingMilestones(Allocations allocations, Items items, ExceptionCases cases) {
        return new FollowingMilestones(allocations, items, cases);
    }

    @Bean
    CaseReplay<MilestoneReached> milestoneReplay(FollowingMilestones following) {
        return CaseReplay.of(MilestoneReached.class, following::reached);
    }
}
