package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.work.Step;
import org.jspecify.annotations.Nullable;

/** What happens next to an order on the floor. */
enum Stage {
    ALLOCATE(Step.ALLOCATE),
    PICK(Step.PICK),
    PACK(Step.PACK),
    SHIP(Step.SHIP),
    NOTHING(null);

    private final @Nullable Step step;

    Stage(@Nullable Step step) {
        this.step = step;
    }

    @Nullable Step step() {
        return step;
    }
}
