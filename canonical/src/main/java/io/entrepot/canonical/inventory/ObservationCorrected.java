package io.entrepot.canonical.inventory;

import java.time.Instant;
import java.util.List;

/**
 * A source declares that something it told was wrong, in the form of EPCIS 2.0 {@code errorDeclaration}.
 *
 * @param corrected what was wrong: the id of the event that told a snapshot, or the name of a movement
 * @param declaredAt when the source said so
 * @param correctiveEvents the ids of the events that take its place; empty where nothing does
 * @see <a href="https://ref.gs1.org/standards/epcis/">EPCIS 2.0, section 7.4.1.4</a>
 */
public record ObservationCorrected(
        NodeId node,
        String source,
        String corrected,
        Reason reason,
        Instant declaredAt,
        List<String> correctiveEvents) {

    /** The CloudEvents type of this body. */
    public static final String TYPE = "io.entrepot.inventory.observations.corrected.v1";

    public ObservationCorrected {
        correctiveEvents = List.copyOf(correctiveEvents);
    }

    /** What was wrong with it (CBV {@code did_not_occur}, {@code incorrect_data}). */
    public enum Reason {
        DID_NOT_OCCUR,
        INCORRECT_DATA
    }
}
