package io.entrepot.local;

/** Turns an interruption of a waiting thread into an unchecked exception, for callers that cannot go on either way. */
final class Interrupts {

    private Interrupts() {}

    /** Work that waits. */
    @FunctionalInterface
    interface Waiting {
        void run() throws InterruptedException;
    }

    static void rethrow(Waiting work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
