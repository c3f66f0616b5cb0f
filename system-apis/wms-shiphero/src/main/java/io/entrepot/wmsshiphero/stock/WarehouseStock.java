package io.entrepot.wmsshiphero.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stock inside the warehouse system. */
public interface WarehouseStock {

    Optional<StockLevel> of(NodeId node, ItemNumber item);

    /** A page of what changed in the window; without a window, of everything. */
    Page page(NodeId node, @Nullable Window window, @Nullable String cursor);

    /** A closed span of time. */
    record Window(Instant from, Instant to) {}

    /** Some levels, and where the next ones begin. */
    record Page(List<StockLevel> levels, @Nullable String next) {}
}
