package io.entrepot.inventory.peers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How others count, each with the mistake that it is named after; and what is asked of them and of us. */
final class NaiveCounts {

    private NaiveCounts() {}

    /** A shortage and the supply that it waits for. */
    interface Dated {
        void supply(LocalDate day);

        void order();

        @Nullable LocalDate promised();
    }

    /** Ten pieces and one order, which a shop and we both know. */
    interface BothSides {
        void placedInShop(int quantity);

        void allocatedHere(int quantity);

        int available();
    }

    /** Carts that are accepted when they are paid, and allocated afterwards. */
    interface Carts {
        boolean accept(String cart, int quantity);

        int allocated(String cart, int quantity);
    }

    /** Reservations per sales pool on one stock. */
    static final class PoolsApart {

        private final int stock;
        private final Map<String, Integer> reserved = new HashMap<>();

        PoolsApart(int stock) {
            this.stock = stock;
        }

        boolean sell(String pool, int quantity) {
            var taken = reserved.merge(pool, quantity, Integer::sum);
            return taken <= stock;
        }
    }

    /** A reservation ends when all of it has been delivered, and one that was delivered in part cannot be cancelled. */
    static final class ClosesWholeDeliveries implements Delivery {

        private int stock;
        private int ordered;
        private int shipped;

        ClosesWholeDeliveries(int stock) {
            this.stock = stock;
        }

        @Override
        public void order(int quantity) {
            ordered = quantity;
        }

        @Override
        public void ship(int quantity) {
            stock -= quantity;
            shipped += quantity;
        }

        @Override
        public void cancelRest() {
            ordered = shipped == 0 ? 0 : ordered;
        }

        @Override
        public int reserved() {
            return shipped == ordered ? 0 : ordered;
        }

        @Override
        public int available() {
            return stock - reserved();
        }
    }

    /** A cancellation gives back what was ordered, whatever became of it. */
    static final class CancelsWholeOrders implements Delivery {

        private int stock;
        private int ordered;
        private int reserved;

        CancelsWholeOrders(int stock) {
            this.stock = stock;
        }

        @Override
        public void order(int quantity) {
            ordered = quantity;
            reserved += quantity;
        }

        @Override
        public void ship(int quantity) {
            stock -= quantity;
            reserved -= quantity;
        }

        @Override
        public void cancelRest() {
            reserved -= ordered;
        }

        @Override
        public int reserved() {
            return reserved;
        }

        @Override
        public int available() {
            return stock - reserved;
        }
    }

    /** The date is found when the order comes, and never again. */
    static final class DatesOnce implements Dated {

        private @Nullable LocalDate supply;
        private @Nullable LocalDate promised;

        @Override
        public void supply(LocalDate day) {
            supply = day;
        }

        @Override
        public void order() {
            promised = supply;
        }

        @Override
        public @Nullable LocalDate promised() {
            return promised;
        }
    }

    /** What the shop sold and what is allocated here are two lists, and both are taken off. */
    static final class AddsBothSides implements BothSides {

        private final int stock;
        private int sold;
        private int allocated;

        AddsBothSides(int stock) {
            this.stock = stock;
        }

        @Override
        public void placedInShop(int quantity) {
            sold = quantity;
        }

        @Override
        public void allocatedHere(int quantity) {
            allocated = quantity;
        }

        @Override
        public int available() {
            return stock - sold - allocated;
        }
    }

    /** A cart is accepted if there is enough for it, and its goods are sought once it is paid. */
    static final class CartsUnheld implements Carts {

        private int stock;

        CartsUnheld(int stock) {
            this.stock = stock;
        }

        @Override
        public boolean accept(String cart, int quantity) {
            return stock >= quantity;
        }

        @Override
        public int allocated(String cart, int quantity) {
            var given = Math.min(stock, quantity);
            stock -= given;
            return given;
        }
    }
}
