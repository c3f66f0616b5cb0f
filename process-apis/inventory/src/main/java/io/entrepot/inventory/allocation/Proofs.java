package io.entrepot.inventory.allocation;

import java.util.Optional;

/** The proof that no reservation is lost or counted twice. */
public interface Proofs {

    /** Compares all sums with their rows as of one moment, and keeps the result; a difference becomes a case. */
    Proof prove();

    Optional<Proof> find(long id);

    Optional<Proof> last();
}
