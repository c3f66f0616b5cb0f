package io.entrepot.sandbox.edi;

import java.util.List;

/** Everything that is saved. */
record State(
        long control,
        long series,
        List<Order> orders,
        List<Notice> notices,
        List<Holding> stock,
        List<Adjustment> adjustments,
        List<Answer997> answers,
        List<String> sent) {

    /** An order of the depositor by 940. */
    record Order(String number, String leg, String control, boolean isShipped, List<Line> lines) {

        Order shipped(List<Line> worked) {
            return new Order(number, leg, control, true, worked);
        }
    }

    /** A line of an order or of a notice; {@code done} is what was shipped or received. */
    record Line(int number, String sku, String lot, String expiry, int pieces, int done) {

        Line with(int more) {
            return new Line(number, sku, lot, expiry, pieces, done + more);
        }
    }

    /** A delivery that was announced by 943. */
    record Notice(String number, String reference, boolean isReceived, List<Line> lines) {

        Notice received(List<Line> worked) {
            return new Notice(number, reference, true, worked);
        }
    }

    /** Pieces of one lot under one code of the 846 (33 for sale, QH on hold, 74 damaged). */
    record Holding(String sku, String lot, String expiry, String code, int pieces) {

        Holding with(int changed) {
            return new Holding(sku, lot, expiry, code, changed);
        }
    }

    /** A change without an order, told by the next 947. */
    record Adjustment(String sku, String lot, String reason, int pieces, String kind) {}

    /** What the depositor answered. */
    record Answer997(String group, String code) {}
}
