package io.entrepot.threeplx12.fulfilment;

import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document changed.
 *
 * @param tellings the milestones to publish, each under an id that the same fact always has
 */
public record Progress(FulfilmentOrder order, List<Telling> tellings) {

    public Progress {
        tellings = List.copyOf(tellings);
    }

    /** Nothing happened. */
    public static Progress unchanged(FulfilmentOrder order) {
        return new Progress(order, List.of());
    }

    Progress reaching(FulfilmentState state) {
        return new Progress(order.reaching(state), tellings);
    }

    Progress with(FulfilmentOrder changed) {
        return new Progress(changed, tellings);
    }

    /** Tells it; what was told before is left out where it is stored. */
    Progress telling(Telling telling) {
        return new Progress(
                order, Stream.concat(tellings.stream(), Stream.of(telling)).toList());
    }
}
