package io.entrepot.storefrontshopify.hook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a webhook tells; the constants are the vendor's names. */
public enum HookTopic {
    ORDERS_CREATE,
    ORDERS_UPDATED,
    ORDERS_CANCELLED;

    /** The topic as it stands in the path of the webhook; what a header says of it is not signed. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HookTopic> ofPath(String path) {
        return Stream.of(values()).filter(topic -> topic.path().equals(path)).findFirst();
    }
}
