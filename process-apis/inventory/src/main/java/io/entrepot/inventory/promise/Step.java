package io.entrepot.inventory.promise;

import java.math.BigDecimal;

/**
 * One line of the arithmetic of a promise.
 *
 * @param amount what this line adds; negative where it takes away
 * @param after what is left after it
 */
public record Step(Reason reason, BigDecimal amount, BigDecimal after) {

    /** Everything that can change a promise, in words. */
    public enum Reason {
        SELLABLE("sellable stock by the node's reports, expired lots left out", "the node's reports"),
        OTHERS("kept by the node for orders that are not ours", "the node's reports and our reservations"),
        UNSEEN("left the node already, which its reports do not show yet", "our shipments"),
        HARD("reserved for orders", "our reservations"),
        SOFT("held for a while", "our reservations"),
        SAFETY_STOCK("safety stock", "the planners' settings"),
        FRESHNESS_BUFFER("may have left unseen since the node reported", "the measured outflow and the age"),
        WITHOUT_LOT("of an item tracked by lot, and in none", "the node's reports of lots"),
        SHORT_DATED("lots that are expired or expire too soon", "the node's reports of lots"),
        CHANNEL_ORDERS("sold by a storefront and not allocated yet", "the storefronts' orders"),
        NOT_BELOW_ZERO("less than nothing is nothing", "the rule"),
        WHOLE_UNITS("only whole units are sold", "the rule"),
        NOT_PROMISED("a rule refuses the node", "the rule"),
        NODE("the promise of a node", "the nodes above"),
        PROTECTED_FOR_OTHERS("set aside for other channels", "the planners' settings"),
        CHANNEL_MAXIMUM("more than the channel may sell", "the planners' settings"),
        THRESHOLD("always left unsold by the channel", "the planners' settings");

        private final String sentence;
        private final String source;

        Reason(String sentence, String source) {
            this.sentence = sentence;
            this.source = source;
        }

        public String sentence() {
            return sentence;
        }

        public String source() {
            return source;
        }
    }
}
