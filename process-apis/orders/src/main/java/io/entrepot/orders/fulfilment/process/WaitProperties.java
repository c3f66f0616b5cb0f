package io.entrepot.orders.fulfilment.process;

import io.entrepot.orders.fulfilment.Waits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long the process waits for each thing.
 *
 * @param acknowledgement until a warehouse that is silent about a released leg is escalated, after the time that it has to tell
 * @param pick likewise after the acknowledgement, and not before the working day is over on which the leg should leave
 * @param departure likewise after the pick
 * @param creditRecheck between two questions for a credit that was refused
 * @param supplyCheck between two searches for what is backordered
 * @param unfinishedCommand until a system that does not answer is escalated
 */
@ConfigurationProperties("entrepot.orders.waits")
record WaitProperties(
        Duration acknowledgement,
        Duration pick,
        Duration departure,
        Duration delivery,
        Duration creditRecheck,
        Duration supplyCheck,
        Duration unfinishedCommand) {

    Waits toWaits() {
        return new Waits(acknowledgement, pick, departure, delivery, creditRecheck, supplyCheck, unfinishedCommand);
    }
}
