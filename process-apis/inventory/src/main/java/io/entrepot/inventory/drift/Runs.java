package io.entrepot.inventory.drift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The comparisons that were asked for, and what they have found out so far. */
public interface Runs {

    Run request(Scope scope, String by, Instant at);

    Optional<Run> find(long id);

    /** The runs before this one, newest first. */
    List<Run> before(long id, int limit);

    /** When the schedule asked last. */
    Optional<Instant> lastRequestBy(String by);

    /** Those that are due: asked for, left in the middle of the first look, or to be looked at again by now. */
    List<Run> due(Instant now);

    void looking(Run run);

    /** Keeps the outcome of the first look. */
    void looked(Run run, FirstLook look, Instant lookAgainAt);

    List<Difference> suspects(Run run);

    List<Accuracy> accuracy(Run run);

    /** Keeps the outcome of the second look. */
    void done(Run run, Run.Progress progress, List<Accuracy> accuracy, Instant at);

    /** What the first look found. */
    record FirstLook(Run.Progress progress, List<Difference> suspects, List<Accuracy> accuracy) {}
}
