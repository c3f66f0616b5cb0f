package io.entrepot.wmsshiphero.hook;

/** Remembers which deliveries were handled. */
public interface Deliveries {

    /** Runs the change in a transaction that also notes the delivery, unless it was noted before. */
    void once(HookDelivery delivery, Runnable change);
}
