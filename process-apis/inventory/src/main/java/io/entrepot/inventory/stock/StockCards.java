package io.entrepot.inventory.stock;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stock card of every position: what it comes to, and what was told of it, as people read it. */
public interface StockCards {

    /** The next positions in the order of item and node, of one item or node where one is named. */
    List<Page> positions(Wanted wanted, int limit);

    /** What was told of a position, the newest news first. */
    List<Entry> history(PositionKey position, @Nullable Bookmark after, int limit);

    /** Which positions are wanted; what is absent is not asked for. */
    record Wanted(
            @Nullable ItemNumber item,
            @Nullable NodeId node,
            @Nullable PositionKey after) {}

    /**
     * One position.
     *
     * @param sellableUntil the last day on which as much may be sold
     * @param told where the figures come from; absent where only movements were told, which wait for a snapshot
     */
    record Page(
            PositionKey position,
            UnitOfMeasure unit,
            BigDecimal sellable,
            @Nullable LocalDate sellableUntil,
            BigDecimal others,
            BigDecimal unseen,
            Outflow outflow,
            long version,
            @Nullable Told told,
            Stock stock) {}

    /** The snapshot that a position begins with. */
    record Told(Instant asOf, Instant receivedAt, @Nullable Long sequence, String source, String observation) {}

    /** What an entry is. */
    enum EntryKind {
        SNAPSHOT,
        MOVEMENT,
        CORRECTION
    }

    /** What an entry does to the position. */
    enum EntryState {
        /** It is the snapshot that the position begins with. */
        CURRENT,
        /** It counts: a movement, or a snapshot that a newer one has replaced. */
        COUNTED,
        /** Its source numbers it before one that was told for an earlier moment. */
        PASSED_OVER,
        /** It was taken back. */
        VOIDED
    }

    /** Where a page of a history ends. */
    record Bookmark(Instant receivedAt, EntryKind kind, long number) {}

    /**
     * One piece of news.
     *
     * @param name the observation or movement, or the one that is corrected
     * @param at the moment of the source for which it holds, when it happened, or when it was declared wrong
     * @param reason of a movement or a correction
     * @param correctiveEvents what takes the place of what a correction takes back
     */
    record Entry(
            Bookmark bookmark,
            String name,
            String source,
            Instant at,
            @Nullable Long sequence,
            Stock stock,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable EntryState state,
            @Nullable Instant voidedAt,
            List<String> correctiveEvents) {}
}
