package io.entrepot.orders.order;

/** What the partner allows: several nodes for one order, and waiting for what is not in stock. */
public record Sourcing(boolean allowSplit, boolean allowBackorder) {}
