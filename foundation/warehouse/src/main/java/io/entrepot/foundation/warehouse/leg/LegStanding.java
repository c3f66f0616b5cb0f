package io.entrepot.foundation.warehouse.leg;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.order.LegId;
import org.jspecify.annotations.Nullable;

/**
 * How a leg stands in the warehouse.
 *
 * @param warehouseOrder the number that people in the warehouse see; a leg that was cancelled before it got there has none
 */
public record LegStanding(
        LegId legId, NodeId node, @Nullable String warehouseOrder, FulfilmentState state) {}
