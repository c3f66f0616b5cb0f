package io.entrepot.orders.order;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;

/** Remembers by idempotency key which request became which order. */
public interface AcceptedRequests {

    /** Claims the key for this request, for a while, or says what became of it before. */
    Claim claim(Key key, String fingerprint);

    /** Settles the claim within the transaction that stores the order. */
    void settle(Key key, OrderId order);

    /** Gives the claim back, so that the request may be sent again. */
    void abandon(Key key);

    /** An idempotency key is the consumer's own. */
    record Key(ConsumerId consumer, String value) {}

    /** What a key is worth. */
    sealed interface Claim {

        /** The request is new and ours to process. */
        record Granted() implements Claim {}

        /** The same request already became this order. */
        record Settled(OrderId order) implements Claim {}

        /** The same request is being processed right now. */
        record InProgress() implements Claim {}

        /** The key belongs to a different request. */
        record Reused() implements Claim {}
    }
}
