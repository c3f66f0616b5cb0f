package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The history of every position and what it comes to now. */
public interface Positions {

    /** Runs the work in one transaction in which nobody else changes these positions; they are taken in their order. */
    void exclusively(Collection<PositionKey> positions, Runnable work);

    /** The same, and no correction of their nodes comes in between. */
    void exclusivelyTold(Collection<PositionKey> positions, Runnable work);

    /** Adds to the history what is new; what was taken back before it was told is added as void. */
    Addition<StockSnapshot> addSnapshots(List<StockSnapshot> told);

    /** The same for movements. */
    Addition<StockMovement> addMovements(List<StockMovement> told);

    /**
     * What of the history this takes back, by the moment from which each position changes. Until the end of the
     * transaction nothing is added at the node.
     */
    Map<PositionKey, Instant> concerned(ObservationCorrected correction);

    /** Keeps the correction, for what is yet to be told too, and voids what it names. */
    void correct(ObservationCorrected correction);

    /** The histories from a moment on, one for each position. */
    List<PositionHistory> since(Map<PositionKey, Instant> moments);

    /** Keeps what positions came to. */
    void keep(List<Position> positions);

    /** Notes up to when the node's feed was read completely. */
    void confirm(FeedConfirmed confirmed);

    /** The positions of a node that a confirmation may change: something is unseen, or claimed by others. */
    Set<PositionKey> withOverlay(NodeId node);

    /** Those of the positions whose figures hold for this moment or a later one. */
    Set<PositionKey> heldAt(Collection<PositionKey> positions, Instant moment);

    /** The positions that count something as sellable which may not be sold on this day any more. */
    Set<PositionKey> expiredOn(LocalDate day);

    /**
     * What became of what was told.
     *
     * @param added new to the history, and valid
     * @param repeated told before in the same words
     * @param contradicted told before in other words
     * @param takenBack told after it was taken back
     */
    record Addition<T>(List<T> added, List<T> repeated, List<T> contradicted, List<T> takenBack) {}
}
