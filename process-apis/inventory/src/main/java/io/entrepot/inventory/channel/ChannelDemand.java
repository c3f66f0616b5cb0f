package io.entrepot.inventory.channel;

import io.entrepot.canonical.item.ItemNumber;
import java.math.BigDecimal;

/** What a channel sold of an item, in its base unit, that no allocation has claimed yet. */
public record ChannelDemand(ChannelOrder order, ItemNumber item, BigDecimal quantity) {}
