package io.entrepot.wmsshiphero.hook;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a webhook tells; the constants spell the vendor's names. */
public enum HookTopic {
    SHIPMENT_UPDATE,
    INVENTORY_UPDATE,
    ORDER_PACKED_OUT,
    TOTE_COMPLETE,
    ORDER_ALLOCATED,
    ORDER_DEALLOCATED,
    ORDER_CANCELED;

    /** The topic as it stands in the path of the webhook. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HookTopic> ofPath(String path) {
        return Stream.of(values()).filter(topic -> topic.path().equals(path)).findFirst();
    }
}
