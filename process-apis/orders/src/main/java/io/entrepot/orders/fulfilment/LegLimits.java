package io.entrepot.orders.fulfilment;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Says, in the form that BPMN timers take, how long a leg waits before people look at it: a node that tells at night is not late in the
 * evening, and nobody picks on a Sunday. Identifiers are text, as process variables are.
 */
public final class LegLimits {

    private final Orders orders;
    private final Waits waits;
    private final Clock clock;

    public LegLimits(Orders orders, Waits waits, Clock clock) {
        this.orders = orders;
        this.waits = waits;
        this.clock = clock;
    }

    /** The node takes a leg at any hour, but may tell of it only with its next report. */
    public String acknowledgement(String orderId, String legId) {
        return inWholeSeconds(waits.acknowledgement().plus(tellsWithin(orderId, legId)));
    }

    public String pick(String orderId, String legId) {
        return inWholeSeconds(afterWork(waits.pick(), orderId, legId));
    }

    public String departure(String orderId, String legId) {
        return inWholeSeconds(afterWork(waits.departure(), orderId, legId));
    }

    /** Not before the working day is over on which the goods should leave, and the node had time to tell. */
    private Duration afterWork(Duration usual, String orderId, String legId) {
        var now = clock.instant();
        var workedBy = pace(orderId, legId).map(Leg.Pace::leavesBy).orElse(Instant.MIN);
        var work = workedBy.isAfter(now.plus(usual)) ? Duration.between(now, workedBy) : usual;
        return work.plus(tellsWithin(orderId, legId));
    }

    private static String inWholeSeconds(Duration limit) {
        return limit.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Duration tellsWithin(String orderId, String legId) {
        return pace(orderId, legId).map(Leg.Pace::tellsWithin).orElse(Duration.ZERO);
    }

    private Optional<Leg.Pace> pace(String orderId, String legId) {
        return orders.find(new OrderId(orderId))
                .flatMap(order -> order.leg(new LegId(legId)))
                .flatMap(leg -> Optional.ofNullable(leg.pace()));
    }
}
