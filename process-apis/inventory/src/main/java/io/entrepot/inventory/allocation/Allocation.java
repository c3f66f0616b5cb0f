package io.entrepot.inventory.allocation;

import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for an order.
 *
 * @param releasedAt when the order gave back what had not shipped
 */
public record Allocation(
        OrderId order, Decision decision, @Nullable Instant releasedAt) {}
