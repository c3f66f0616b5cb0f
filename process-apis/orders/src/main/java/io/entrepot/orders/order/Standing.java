package io.entrepot.orders.order;

import io.entrepot.canonical.order.OrderState;
import org.jspecify.annotations.Nullable;

/**
 * Where an order stands as a whole.
 *
 * @param reason why it is held or ended
 * @param erpDocument the number of its document in the ERP
 * @param cancelRequested whether the partner wants it cancelled
 * @param round how often stock was sought; above one only when something was backordered
 */
public record Standing(
        OrderState state,
        @Nullable StateReason reason,
        @Nullable String erpDocument,
        boolean cancelRequested,
        int round) {

    static final Standing RECEIVED = new Standing(OrderState.RECEIVED, null, null, false, 1);

    Standing in(OrderState next, @Nullable StateReason why) {
        return new Standing(next, why, erpDocument, cancelRequested, round);
    }

    Standing orderedInErp(String document) {
        return new Standing(state, reason, document, cancelRequested, round);
    }

    Standing withCancelRequested() {
        return new Standing(state, reason, erpDocument, true, round);
    }

    Standing inNextRound() {
        return new Standing(state, reason, erpDocument, cancelRequested, round + 1);
    }
}
