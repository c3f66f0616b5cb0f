package io.entrepot.foundation.impact;

import io.entrepot.foundation.specifications.BackendDocument;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new version of a backend's interface beside the one in use.
 *
 * @param backend whose it is; empty to find out from the operations of the older document
 * @param moves operations that have another name in the newer document, by their older one
 * @param owner who has to follow, if somebody said so; else the owner of what the system API serves
 * @param deadline until when we have to follow, if somebody said so; else the document may
 */
public record Release(
        BackendDocument older,
        BackendDocument newer,
        String backend,
        Map<String, String> moves,
        @Nullable Owner owner,
        @Nullable LocalDate deadline) {

    /** Where the vendor names no other name and date. */
    public static Release of(BackendDocument older, BackendDocument newer) {
        return new Release(older, newer, "", Map.of(), null, null);
    }

    @Nullable LocalDate end() {
        return deadline != null ? deadline : newer.sunset().or(older::sunset).orElse(null);
    }
}
