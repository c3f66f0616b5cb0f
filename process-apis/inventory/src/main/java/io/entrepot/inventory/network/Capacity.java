package io.entrepot.inventory.network;

/** How much a node takes on one working day. */
public record Capacity(Measure measure, int perDay) {

    /** What is counted. */
    public enum Measure {
        ORDERS,
        LINES
    }

    public Capacity {
        if (perDay <= 0) {
            throw new IllegalArgumentException("a capacity is positive; a node that takes nothing is not promised");
        }
    }

    /** What of the day is still free; never less than nothing. */
    public int left(Load taken) {
        return Math.max(0, perDay - used(taken));
    }

    public int used(Load taken) {
        return switch (measure) {
            case ORDERS -> taken.orders();
            case LINES -> taken.lines();
        };
    }

    /** What a node was given. */
    public record Load(int orders, int lines) {

        public static final Load NONE = new Load(0, 0);

        public Load plus(Load other) {
            return new Load(orders + other.orders, lines + other.lines);
        }
    }
}
