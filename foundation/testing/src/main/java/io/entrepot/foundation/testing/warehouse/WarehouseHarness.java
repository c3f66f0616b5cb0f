package io.entrepot.foundation.testing.warehouse;

import java.time.Duration;

/**
 * What the conformance suite does with the backend of one adapter. Each adapter implements it on its stand-in; the suite knows
 * nothing else of the backend.
 */
public interface WarehouseHarness {

    /** A node that the adapter serves. */
    String node();

    /** Does once what the adapter does by itself: polls, sweeps, sends and reads files, reads orders again. */
    void catchUp();

    /** Lets the adapter's clock, or the clocks that it keeps in its tables, go on. */
    void letTimePass(Duration duration);

    /** The answer to the next creation of an order is lost, although the order is there. */
    void loseNextAnswer();

    /** How many orders the backend holds for a leg. */
    int ordersOf(String leg);

    /** The floor has gone too far with a leg to let it go. */
    void refuseCancellationOf(String leg);

    /** The floor picks, packs and sends the only line of a leg in full. */
    void fulfil(String leg, int pieces);

    /** The backend tells again what it told about a leg. */
    void repeatNewsOf(String leg);

    /** The backend holds so many sellable pieces of an item, none of them asked for, and so many that nobody may sell. */
    void stock(String item, int sellable, int held);

    /** An article whose name cannot be an item number lies in the warehouse; returns what its case is about. */
    String strangeArticle();

    /** The backend uses a code that nobody has mapped. */
    OddCode useOddCode();

    /** Goods of a notice arrive; more may follow. Called only where the backend takes notices. */
    void receive(String notice, String item, int good, int damaged);

    /** Says whether an item's stock shows the code's meaning, or the order goes on, after the case was replayed. */
    default boolean isMended(OddCode code) {
        return true;
    }

    /**
     * A code without a mapping.
     *
     * @param kind its sort, as in the code maps
     * @param canonical a word of our language that it may be given
     * @param subject what its case is about
     */
    record OddCode(String kind, String code, String canonical, String subject) {}
}
