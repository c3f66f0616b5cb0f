package io.entrepot.wmsshiphero.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.wmsshiphero.cases.Kind;
import io.entrepot.wmsshiphero.stock.WarehouseStock.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads stock from the warehouse. A webhook is only a hint that something changed: its numbers carry no time and may
 * come late, so the item is read again, and what was read counts as of the moment before the question was asked.
 */
public class ReadingStock {

    /** How far back each window reaches again: rows that move while pages are turned are skipped at times. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int HINTS_AT_ONCE = 20;

    private final WarehouseStock warehouse;
    private final StockPositions positions;
    private final ExceptionCases cases;
    private final Clock clock;

    public ReadingStock(WarehouseStock warehouse, StockPositions positions, ExceptionCases cases, Clock clock) {
        this.warehouse = warehouse;
        this.positions = positions;
        this.cases = cases;
        this.clock = clock;
    }

    /** Whether anything was hinted at. */
    public boolean isHinted(NodeId node) {
        return !positions.hinted(node, 1).isEmpty();
    }

    /** Reads the items that were hinted at. */
    public void readHinted(NodeId node) {
        positions.hinted(node, HINTS_AT_ONCE).forEach(item -> read(node, item));
    }

    /** Reads everything. */
    public void sweepAll(NodeId node) {
        sweep(node, null, clock.instant());
    }

    /** Reads what changed since the last sweep; everything if there was none. */
    public void sweepChanges(NodeId node) {
        var now = clock.instant();
        var since = positions.confirmedAt(node);
        sweep(node, since.map(last -> new Window(last.minus(OVERLAP), now)).orElse(null), now);
    }

    private void sweep(NodeId node, @Nullable Window window, Instant start) {
        String cursor = null;
        do {
            var asOf = clock.instant();
            var page = warehouse.page(node, window, cursor);
            observe(node, page.levels(), asOf, window == null);
            cursor = page.next();
        } while (cursor != null);
        positions.confirm(node, start);
    }

    private void read(NodeId node, ItemNumber item) {
        var asOf = clock.instant();
        try {
            warehouse.of(node, item).ifPresent(level -> observe(node, List.of(level), asOf, false));
        } catch (RuntimeException fault) {
            positions.hint(node, item); // it goes to the end, so that one bad item does not hold up the others
            throw fault;
        }
        positions.settleHint(node, item, asOf);
    }

    private void observe(NodeId node, List<StockLevel> levels, Instant asOf, boolean tellUnchanged) {
        var understood = levels.stream()
                .flatMap(level -> item(node, level).stream().map(item -> new ObservedLevel(node, item, level, asOf)))
                .toList();
        positions.observe(understood, tellUnchanged);
    }

    /** An article whose name cannot be an item number is set aside, and the others go on. */
    private Optional<ItemNumber> item(NodeId node, StockLevel level) {
        try {
            return Optional.of(new ItemNumber(level.sku()));
        } catch (IllegalArgumentException strange) {
            cases.open(Kind.UNKNOWN_ITEM, node + "/" + level.sku(), "sku is no item number");
            return Optional.empty();
        }
    }
}
