package io.entrepot.visibility.delivery;

import java.time.Instant;

/** Sends to a partner's receiver; it never throws. */
@FunctionalInterface
public interface Receiver {

    Answer send(Claim claim, Instant now);
}
