package io.entrepot.canonical.order;

import io.entrepot.canonical.Identifier;

/** A way by which goods are sold: partners, the portal, a storefront. All channels draw on the same stock. */
public record ChannelId(String value) {

    /** What callers sell through who name no channel. */
    public static final ChannelId PARTNER = new ChannelId("partner");

    public ChannelId {
        Identifier.checked(value, "channel");
    }

    @Override
    public String toString() {
        return value;
    }
}
