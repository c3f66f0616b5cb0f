package io.entrepot.storefrontshopify.hook;

/** Remembers which deliveries were handled. */
@FunctionalInterface
public interface Deliveries {

    /** Runs the change in a transaction that also notes the delivery, unless it was noted before. */
    void once(HookDelivery delivery, Runnable change);
}
