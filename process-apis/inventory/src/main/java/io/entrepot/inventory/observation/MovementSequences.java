package io.entrepot.inventory.observation;

import io.entrepot.canonical.inventory.NodeId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The numbers that sources give their movements. */
public interface MovementSequences {

    /** What was seen of a source so far; nobody else changes it until the end of the transaction. */
    Optional<SequenceWatch> of(NodeId node, String source);

    void keep(NodeId node, String source, SequenceWatch watch);

    /** The sources of a node that left numbers out. */
    Map<String, SequenceWatch> withGaps(NodeId node);

    /** Whether every position of the node that was ever reported has a snapshot as young as this. */
    boolean isReportedSince(NodeId node, Instant moment);
}
