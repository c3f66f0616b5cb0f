package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The copy of stock that is answered: at once after a change of picks, some seconds after one of the ledger. */
final class Availability {

    private final Store store;
    private final Faults faults;
    private final Duration lag;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Instant> due = new HashMap<>();

    Availability(Store store, Faults faults, Duration lag) {
        this.store = store;
        this.faults = faults;
        this.lag = lag;
    }

    /** What the copy says of one spot. */
    record Row(Spot spot, int onHand, int allocated, boolean onHold) {

        int toPromise() {
            return onHold ? 0 : onHand - allocated;
        }
    }

    /** What is answered for a product now. */
    List<Row> of(String productId) {
        refreshWhatIsDue();
        return rows.computeIfAbsent(productId, this::computed);
    }

    void refreshNow(String productId) {
        due.remove(productId);
        rows.put(productId, computed(productId));
    }

    /** To be called before the ledger changes: what is answered until then is the old copy. */
    void refreshLater(String productId) {
        of(productId);
        due.put(productId, store.realNow().plus(lag));
    }

    /** What is allocated is current at once; what is on hand stays as it was. */
    void releaseNow(String productId) {
        var before = of(productId);
        rows.put(
                productId,
                before.stream()
                        .map(row -> new Row(row.spot(), row.onHand(), allocated(row.spot()), isOnHold(row.spot())))
                        .toList());
    }

    void clear() {
        rows.clear();
        due.clear();
    }

    private void refreshWhatIsDue() {
        if (faults.peek(FaultKind.STALE_AVAILABILITY, "") != null) {
            return;
        }
        var now = store.realNow();
        due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::refreshNow);
    }

    private List<Row> computed(String productId) {
        return store.spotsOf(productId).stream()
                .map(spot -> new Row(spot, store.onHand(spot), allocated(spot), isOnHold(spot)))
                .toList();
    }

    private int allocated(Spot spot) {
        return isOnHold(spot)
                ? 0
                : store.movements().stream()
                        .filter(Movement::isPending)
                        .flatMap(movement -> movement.lines().stream())
                        .flatMap(line -> line.picks().stream())
                        .filter(pick -> pick.spot().equals(spot))
                        .mapToInt(Pick::quantity)
                        .sum();
    }

    private boolean isOnHold(Spot spot) {
        return store.lot(spot.lotId()).recalled() || store.bin(spot.binId()).hold();
    }
}
