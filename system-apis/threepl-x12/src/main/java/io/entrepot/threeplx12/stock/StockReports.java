package io.entrepot.threeplx12.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.foundation.warehouse.stock.ObservedStock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The reported stock; what changes here is published in the same transaction, which the caller runs. */
public interface StockReports extends ObservedStock {

    /** The newest report of a node. */
    Optional<Latest> latest(NodeId node);

    /** Keeps the positions and publishes them as one event. */
    void tell(ReportPart part);

    /** The events that told these items with something UNKNOWN, as of this moment. */
    Set<String> unclearEvents(NodeId node, Instant asOf, List<String> items);

    /** Publishes that an event told something wrong and which one takes its place. */
    void correct(NodeId node, String eventId, List<String> correctiveEvents);

    /**
     * Notes that a set of a report was applied.
     *
     * @param sets how many sets the report has
     * @param isComplete whether each of its items could be told
     * @return whether all sets are complete now, for the first time
     */
    boolean note(Report report, String set, int sets, boolean isComplete);

    /** Publishes that the node was read completely. */
    void confirm(NodeId node, Instant asOf);

    void tell(List<StockMoved> movements);

    /** A report by its interchange. */
    record Report(NodeId node, long interchange, String name, Instant asOf) {}

    /** What is known of the newest report. */
    record Latest(long interchange, Instant asOf) {}
}
