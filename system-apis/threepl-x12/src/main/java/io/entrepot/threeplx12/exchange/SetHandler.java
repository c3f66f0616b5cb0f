package io.entrepot.threeplx12.exchange;

/** Applies one kind of transaction set; runs in the transaction that notes it as applied. */
public interface SetHandler {

    /** The transaction set, such as {@code 945}. */
    String set();

    /**
     * Applies the set; the same content applied again changes nothing.
     *
     * @throws HeldException if nothing of it can count until a person has mended it
     */
    void apply(ReceivedSet received);
}
