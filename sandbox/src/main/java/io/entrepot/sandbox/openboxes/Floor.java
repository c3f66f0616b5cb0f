package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import java.util.List;
import java.util.Map;

/** The people on the floor: they pick, pack and send what has been asked for, and wait for what is not there. */
final class Floor {

    private static final Map<RequisitionStatus, String> STEPS = Map.of(
            RequisitionStatus.VERIFYING, "allocate",
            RequisitionStatus.PICKING, "pick",
            RequisitionStatus.PICKED, "pack",
            RequisitionStatus.CHECKING, "ship");

    private final Store store;
    private final Movements movements;
    private final Faults faults;

    Floor(Store store, Movements movements, Faults faults) {
        this.store = store;
        this.movements = movements;
        this.faults = faults;
    }

    void workOnWhatIsDue() {
        var now = store.realNow();
        store.movements().stream()
                .filter(movement -> movement.due() != null && !movement.due().isAfter(now))
                .filter(movement -> !isHeldByFault(movement))
                .forEach(this::work);
    }

    private void work(Movement movement) {
        switch (movement.status()) {
            case VERIFYING -> startPicking(movement);
            case PICKING -> pick(movement);
            case PICKED -> movements.advance(movement, RequisitionStatus.CHECKING);
            case CHECKING -> ship(movement);
            default -> throw new IllegalStateException("Nothing is left to do for " + movement.identifier());
        }
    }

    private void startPicking(Movement movement) {
        try {
            movements.advance(movement, RequisitionStatus.PICKING);
        } catch (Refusal tooLittle) {
            movements.next(movement, RequisitionStatus.VERIFYING); // looks again after a while
        }
    }

    private void pick(Movement movement) {
        var fault = faults.take(FaultKind.SHORT_PICK, movement.description());
        var picked = fault == null ? movement : movements.lose(movement, fault.number("quantity", 1));
        if (picked.lines().stream().allMatch(line -> line.picked() == 0)) {
            movements.delete(picked);
        } else {
            movements.advance(picked, RequisitionStatus.PICKED);
        }
    }

    private void ship(Movement movement) {
        var tracking = "1ZSEA%08d".formatted(store.next("tracking-number"));
        movements.announce(movement.id(), Json.object().put("trackingNumber", tracking));
        movements.advance(store.movement(movement.id()), RequisitionStatus.ISSUED);
    }

    private boolean isHeldByFault(Movement movement) {
        var fault = faults.peek(FaultKind.HOLD_WORKER, movement.description());
        return fault != null
                && List.of("", STEPS.getOrDefault(movement.status(), "")).contains(fault.text("step"));
    }
}
