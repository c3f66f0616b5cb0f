package io.entrepot.inventory;

import io.entrepot.foundation.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Says who may do what with stock. */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

    private static final String READ = "inventory:read";
    private static final String PLAN = "inventory:plan";
    private static final String ALLOCATE = "inventory:allocate";
    private static final String OPERATE = "inventory:operate";

    @Bean
    AccessRules accessRules() {
        return access -> access.scope(HttpMethod.GET, "/inventory/v1/**", READ)
                .scope(HttpMethod.POST, "/inventory/v1/sourcing-checks", READ)
                .scope(HttpMethod.PUT, "/inventory/v1/allocations/*", ALLOCATE)
                .scope(HttpMethod.DELETE, "/inventory/v1/allocations/**", ALLOCATE)
                .scope(HttpMethod.PUT, "/inventory/v1/nodes/*", OPERATE)
                .scope(HttpMethod.POST, "/inventory/v1/drift/runs", OPERATE)
                .scope(HttpMethod.PUT, "/inventory/v1/reservations/*", ALLOCATE)
                .scope(HttpMethod.DELETE, "/inventory/v1/reservations/*", ALLOCATE)
                .scope(HttpMethod.POST, "/inventory/v1/reservations/proofs", OPERATE)
                .scope(HttpMethod.PUT, "/inventory/v1/safety-stocks", PLAN)
                .scope(HttpMethod.PUT, "/inventory/v1/channels/**", PLAN)
                .scope(HttpMethod.DELETE, "/inventory/v1/channels/**", PLAN)
                .scope(HttpMethod.PUT, "/inventory/v1/supplies/*", PLAN)
                .scope(HttpMethod.DELETE, "/inventory/v1/supplies/*", PLAN)
                .scope(HttpMethod.PUT, "/inventory/v1/allocation-policies/current", PLAN);
    }
}
