package io.entrepot.sandbox.openboxes;

/** A place on a shelf; what lies in one that holds stock is not sold. */
record Bin(String id, String name, boolean hold) {

    static final String SHELF = "A-01-01";
    static final String BULK = "B-01-01";
    static final String DAMAGED = "DAMAGED";

    Bin withHold(boolean now) {
        return new Bin(id, name, now);
    }
}
