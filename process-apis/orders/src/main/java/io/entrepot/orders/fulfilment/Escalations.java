package io.entrepot.orders.fulfilment;

import java.time.Instant;
import java.util.List;

/** What people must look at: a system that does not answer, a refusal that waiting cannot cure. */
public interface Escalations {

    /** Raises it once for the same subject and step. */
    void raise(Command about, String reason);

    /** Settles it, if it was raised. */
    void settle(Command about);

    /** What is open, oldest first. */
    List<Escalation> open(int limit);

    /** One thing to look at. */
    record Escalation(Command about, String reason, Instant raisedAt) {}
}
