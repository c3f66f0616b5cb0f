package io.entrepot.inventory.supply.erp;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When purchase orders are read.
 *
 * @param interval between two readings
 * @param retry between two attempts until the first reading succeeds
 */
@Validated
@ConfigurationProperties("entrepot.inventory.purchase-orders")
record PurchaseOrderProperties(
        @NotNull Duration interval, @NotNull Duration retry) {}
