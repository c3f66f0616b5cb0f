package io.entrepot.inventory.channel;

import io.entrepot.canonical.order.ChannelId;

/** An order as its channel names it. */
public record ChannelOrder(ChannelId channel, String order) {}
