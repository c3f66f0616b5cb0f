package io.entrepot.inventory.allocation.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Allocations.OnFigures;
import io.entrepot.inventory.allocation.Decision;
import io.entrepot.inventory.allocation.HoldRequest;
import io.entrepot.inventory.allocation.Holds;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A request that waits to be decided together with others. */
sealed interface Work {

    /** What two requests that are about the same have in common. */
    String key();

    Set<ItemNumber> items();

    OnFigures<Decision> deciding();

    /** Waits for the outcome; whoever answers it does so after the commit. */
    CompletableFuture<?> outcome();

    void fail(Throwable failure);

    /** An order that wants its goods. */
    record Allocate(
            AllocationRequest request,
            Set<ItemNumber> items,
            OnFigures<Decision> deciding,
            CompletableFuture<Allocations.Recorded> outcome)
            implements Work {

        @Override
        public String key() {
            return "order " + request.order();
        }

        @Override
        public void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }

    /** Somebody who wants goods held for a while. */
    record HoldGoods(
            HoldRequest request,
            Set<ItemNumber> items,
            OnFigures<Decision> deciding,
            CompletableFuture<Holds.Recorded> outcome)
            implements Work {

        @Override
        public String key() {
            return "hold " + request.id();
        }

        @Override
        public void fail(Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }
}
