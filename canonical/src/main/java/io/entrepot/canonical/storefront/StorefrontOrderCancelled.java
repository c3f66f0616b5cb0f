package io.entrepot.canonical.storefront;

import io.entrepot.canonical.order.ChannelId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A storefront took an order back that it had told before. */
public record StorefrontOrderCancelled(
        ChannelId channel,
        String source,
        String storefrontOrder,
        Instant cancelledAt,
        @Nullable String reason) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.storefront.orders.cancelled.v1";
}
