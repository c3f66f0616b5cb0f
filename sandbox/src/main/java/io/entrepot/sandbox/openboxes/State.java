package io.entrepot.sandbox.openboxes;

import java.util.List;
import java.util.Map;

/** Everything that is saved. */
record State(
        List<Product> products,
        List<Bin> bins,
        List<Lot> lots,
        List<Balance> balances,
        List<Movement> movements,
        List<Transaction> transactions,
        Map<String, Integer> series) {

    /** What the ledger makes of one spot. */
    record Balance(Spot spot, int onHand) {}
}
