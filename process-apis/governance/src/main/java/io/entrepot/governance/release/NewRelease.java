package io.entrepot.governance.release;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is registered.
 *
 * @param backend whose interface it is, for example {@code business-central} or {@code business-central api/v2.0}
 * @param from what the version in use is called
 * @param to what the one to come is called
 * @param moves operations that have another name in it, by their older one
 * @param owner who has to follow; absent: the owner of what the system API serves
 * @param deadline until when; absent: what the documents say
 */
public record NewRelease(
        String backend,
        String from,
        String to,
        Map<String, String> moves,
        @Nullable Owner owner,
        @Nullable LocalDate deadline,
        String registeredBy) {

    public NewRelease {
        moves = Map.copyOf(moves);
    }
}
