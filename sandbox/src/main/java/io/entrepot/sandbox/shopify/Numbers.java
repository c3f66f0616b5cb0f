package io.entrepot.sandbox.shopify;

/** Gives out identifiers and counts changes on the way. */
final class Numbers {

    private static final long FIRST = 6_100_000_000_000L;

    private long last = FIRST;
    private long changes;

    long next() {
        changes++;
        return ++last;
    }

    void changed() {
        changes++;
    }

    long changes() {
        return changes;
    }

    long save() {
        return last;
    }

    void restore(long saved) {
        changes++;
        last = saved;
    }
}
