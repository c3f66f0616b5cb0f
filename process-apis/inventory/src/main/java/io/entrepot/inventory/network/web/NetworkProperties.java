package io.entrepot.inventory.network.web;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the directory may point to.
 *
 * @param warehouseApis the system APIs of warehouses that this installation runs
 */
@Validated
@ConfigurationProperties("entrepot.inventory.network")
record NetworkProperties(@NotEmpty Set<String> warehouseApis) {

    NetworkProperties {
        warehouseApis = new TreeSet<>(warehouseApis);
    }
}
