package io.entrepot.inventory.drift;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The differences that were found, with what becomes of them. */
public interface Findings {

    /** Does the work in one transaction. */
    void together(Runnable work);

    List<Finding> openAt(Counterpart with, String place);

    void save(Collection<Finding> findings);

    Optional<Finding> find(long id);

    /** The next findings that fit, oldest first. */
    List<Finding> list(Filter filter, long afterId, int limit);

    /** What a reader wants; what is absent is not asked for. */
    record Filter(
            Finding.@Nullable State state,
            @Nullable DriftClass driftClass,
            @Nullable ItemNumber item,
            @Nullable NodeId node) {}
}
