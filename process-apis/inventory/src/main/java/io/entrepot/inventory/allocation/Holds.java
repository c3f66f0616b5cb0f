package io.entrepot.inventory.allocation;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.allocation.Allocations.OnFigures;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is held for a while: lowers the promise until it lapses, is released, or an order takes it over. */
public interface Holds {

    /** Decides on figures that nobody can change meanwhile, and holds what was decided, in one transaction. */
    Recorded holdOnce(HoldRequest request, Set<ItemNumber> items, OnFigures<Decision> deciding);

    Optional<Hold> find(String id);

    /** Gives back what is held; also remembers that of a hold that never came. */
    void release(String id);

    /** Tidies the sums of what has lapsed; the promise does not wait for it. Returns how many positions it tidied. */
    int sweep();

    /** The outcome of asking. */
    sealed interface Recorded {

        /** The hold, made now or before. */
        record Held(Hold hold) implements Recorded {}

        /** There is not enough; nothing was recorded. */
        record NotEnough(List<Violation> shortages) implements Recorded {}

        /** The name was used before, for something else. */
        record HeldForAnotherRequest() implements Recorded {}

        /** The hold has ended: lapsed, released or taken over. */
        record Ended(Hold.State state) implements Recorded {}
    }
}
