package io.entrepot.orders.order;

import io.entrepot.canonical.order.ChannelId;

/** The storefront order that an order carries out. */
public record Origin(ChannelId channel, String order) {}
