package io.entrepot.partner.order;

/** What the partner lets us do when one node does not hold everything. */
public record Sourcing(boolean allowSplit, boolean allowBackorder) {}
