package io.entrepot.erpbusinesscentral.order;

/** What is known of a change after the ERP was asked for it. */
public sealed interface Attempt {

    /** The ERP said that it is done. */
    record Done() implements Attempt {}

    /** Somebody changed the document in between; nothing is done. */
    record Stale() implements Attempt {}

    /** No answer came, or none that can be read: it may be done, or become done. */
    record Unknown(RuntimeException fault) implements Attempt {}
}
