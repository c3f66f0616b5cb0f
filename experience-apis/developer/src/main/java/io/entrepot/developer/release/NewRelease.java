package io.entrepot.developer.release;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is registered.
 *
 * @param from what the version in use is called
 * @param to what the one to come is called
 */
public record NewRelease(
        String backend,
        String from,
        String to,
        List<Move> moves,
        @Nullable Team owner,
        @Nullable LocalDate deadline) {

    /** An operation that is called otherwise in the newer version. */
    public record Move(String from, String to) {}
}
