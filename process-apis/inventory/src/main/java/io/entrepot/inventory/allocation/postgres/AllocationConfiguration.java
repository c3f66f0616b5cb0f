package io.entrepot.inventory.allocation.postgres;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.AllocationPolicies;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Capacities;
import io.entrepot.inventory.allocation.FollowingMilestones;
import io.entrepot.inventory.allocation.Holds;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.NodeLoads;
import io.entrepot.inventory.promise.Promising;
import io.entrepot.inventory.promise.StockLevels;
import io.entrepot.inventory.promise.Terrains;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts allocation together. */
@Configuration(proxyBeanMethods = false)
class AllocationConfiguration {

    @Bean
    Capacities capacities(NodeLoads loads, AllocationProperties properties, Clock clock) {
        return new Capacities(loads, properties.capacityAge(), clock);
    }

    @Bean
    Allocating.Ground ground(
            Terrains terrains, Promising promising, AllocationPolicies policies, Capacities capacities) {
        return new Allocating.Ground(terrains, promising, policies, capacities);
    }

    @Bean
    Allocating allocating(
            Items items,
            StockLevels levels,
            Allocating.Ground ground,
            Allocations allocations,
            Holds holds,
            Clock clock) {
        return new Allocating(items, levels, ground, allocations, holds, clock);
    }

    @Bean
    FollowingMilestones followingMilestones(Allocations allocations, Items items, ExceptionCases cases) {
        return new FollowingMilestones(allocations, items, cases);
    }
}
