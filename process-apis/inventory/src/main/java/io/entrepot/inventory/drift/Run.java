package io.entrepot.inventory.drift;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of everything in its scope, in two looks.
 *
 * @param requestedBy a caller, or the schedule
 * @param lookAgainAt when what differed at the first look is looked at again
 */
public record Run(
        long id,
        Scope scope,
        String requestedBy,
        State state,
        Instant requestedAt,
        @Nullable Instant lookAgainAt,
        @Nullable Instant finishedAt,
        Progress progress) {

    /** How far it is. */
    public enum State {
        REQUESTED,
        LOOKING,
        WAITING,
        DONE
    }

    /**
     * What it found so far.
     *
     * @param compared figures that were compared
     * @param suspected those that differed at the first look
     * @param moving those that changed while they were being compared
     * @param found those that differ
     * @param notCompared what could not be compared, and why
     */
    public record Progress(int compared, int suspected, int moving, int found, List<String> notCompared) {

        public static final Progress NONE = new Progress(0, 0, 0, 0, List.of());

        public Progress {
            notCompared = List.copyOf(notCompared);
        }
    }
}
