package io.entrepot.orders.storefront;

import io.entrepot.canonical.order.ChannelId;

/** A storefront's own identifier of an order. */
public record StorefrontOrderKey(ChannelId channel, String order) {

    @Override
    public String toString() {
        return channel + "/" + order;
    }
}
