package io.entrepot.foundation.warehouse.order;

import io.entrepot.foundation.cases.CaseKind;
import io.entrepot.foundation.warehouse.leg.FulfilmentState;
import io.entrepot.foundation.warehouse.leg.Milestones.Telling;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a report changed.
 *
 * @param tellings the milestones to publish, each under an id that the same fact always has
 * @param oddities what a person must look at
 */
public record Progress(FulfilmentOrder order, List<Telling> tellings, List<Oddity> oddities) {

    public Progress {
        tellings = List.copyOf(tellings);
        oddities = List.copyOf(oddities);
    }

    /**
     * Something that does not fit.
     *
     * @param part what of the order, where that tells one oddity from another
     */
    public record Oddity(CaseKind kind, String part, String detail) {}

    /** Nothing happened. */
    public static Progress unchanged(FulfilmentOrder order) {
        return new Progress(order, List.of(), List.of());
    }

    /** The order, with what is told now counted as told. */
    public FulfilmentOrder toldOrder() {
        return order.withReported(tellings.stream().map(Telling::eventId).toList());
    }

    public Progress then(UnaryOperator<FulfilmentOrder> change) {
        return new Progress(change.apply(order), tellings, oddities);
    }

    public Progress reaching(FulfilmentState state) {
        return then(standing -> standing.reaching(state));
    }

    /** Tells it unless it was told before. */
    public Progress telling(Telling telling) {
        return isTold(telling.eventId()) ? this : new Progress(order, appended(tellings, telling), oddities);
    }

    public Progress odd(CaseKind kind, String detail) {
        return odd(new Oddity(kind, "", detail));
    }

    public Progress odd(Oddity oddity) {
        return new Progress(order, tellings, appended(oddities, oddity));
    }

    public boolean isTold(String eventId) {
        return order.reported().contains(eventId)
                || tellings.stream().anyMatch(told -> told.eventId().equals(eventId));
    }

    private static <T> List<T> appended(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }
}
