package io.entrepot.inventory.drift;

/** What mends a difference. */
public enum Healing {
    /** The next comparison looks again. */
    WAIT,
    /** What the warehouse says now is taken over as a report of its own, with its own moment. */
    APPLY_READING,
    /** The channel is told once more what it may sell. */
    PUBLISH_AGAIN,
    /** The second count of the document is taken back. */
    VOID_DUPLICATE,
    /** A person looks after the goods. */
    ASK_A_PERSON
}
