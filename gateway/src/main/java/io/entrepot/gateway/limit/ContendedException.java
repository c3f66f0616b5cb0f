package io.entrepot.gateway.limit;

/** The store works, but others changed the same count each time this replica tried to. */
public class ContendedException extends RuntimeException {

    public ContendedException(Throwable cause) {
        super("the count is contended", cause);
    }
}
