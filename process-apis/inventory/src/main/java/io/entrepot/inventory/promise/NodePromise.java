package io.entrepot.inventory.promise;

import io.entrepot.canonical.inventory.NodeId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How much of an item may be sold from one node now.
 *
 * @param asOf the moment for which the node's figures hold
 * @param buffer what is held back because of their age
 * @param fresh whether they are young enough to be promised at all
 * @param verdicts what each rule said
 * @param steps the arithmetic, whose last line is the promise
 */
public record NodePromise(
        NodeId node,
        Instant asOf,
        Duration age,
        BigDecimal buffer,
        boolean fresh,
        List<Verdict> verdicts,
        List<Step> steps) {

    public BigDecimal available() {
        return steps.getLast().after();
    }

    /** The same promise less what a channel sold already and will take from this node. */
    NodePromise lessChannelOrders(BigDecimal sold) {
        var rest = Arithmetic.from(steps).minus(Step.Reason.CHANNEL_ORDERS, sold);
        return new NodePromise(node, asOf, age, buffer, fresh, verdicts, rest.steps());
    }
}
