package io.entrepot.threeplx12.exchange;

import java.time.Instant;

/** Hears what became of documents of one kind; runs in the transaction that notes it. */
public interface AcknowledgmentListener {

    /** The transaction set whose acknowledgment it wants to hear. */
    String set();

    /** The partner could read the document that was queued for this subject. */
    void acknowledged(String subject, Instant at);
}
