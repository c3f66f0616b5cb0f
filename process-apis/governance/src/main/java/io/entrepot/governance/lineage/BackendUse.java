package io.entrepot.governance.lineage;

import io.entrepot.canonical.usage.BackendCallsCounted;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The calls of all backends. */
public interface BackendUse {

    /** Adds what a system API counted to what is known. */
    void add(BackendCallsCounted told);

    /** Sums in the order of their paths, page by page. */
    List<UsedPath> paths(PathQuery query);

    /** The first day of which anything is known. */
    Optional<LocalDate> countedSince();
}
