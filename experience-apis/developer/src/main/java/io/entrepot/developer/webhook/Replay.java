package io.entrepot.developer.webhook;

import java.time.Instant;

/** What is to be sent again. */
public sealed interface Replay {

    /** One delivery. */
    record Single(DeliveryId delivery) implements Replay {}

    /** Those that were made since a time, all or those that were not taken. */
    record Since(Instant since, boolean onlyFailed) implements Replay {}
}
