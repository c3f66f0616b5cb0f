package io.entrepot.orders.fulfilment;

import java.time.Duration;

/** How long the process waits for each thing before it escalates or looks again. */
public record Waits(
        Duration acknowledgement,
        Duration pick,
        Duration departure,
        Duration delivery,
        Duration creditRecheck,
        Duration supplyCheck,
        Duration unfinishedCommand) {}
