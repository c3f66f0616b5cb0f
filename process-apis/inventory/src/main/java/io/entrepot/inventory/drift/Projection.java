package io.entrepot.inventory.drift;

import java.util.Map;

/** What we believe that the other side should say. */
public interface Projection {

    View of(Counterpart with, String place, Scope scope);

    /** The outcome of asking ourselves. */
    sealed interface View {

        /** Everything we know of the place. */
        record Known(Map<Subject, Ours> figures) implements View {}

        /** We cannot say, as we have not heard all that it takes. */
        record NotKnown(String reason) implements View {}
    }
}
