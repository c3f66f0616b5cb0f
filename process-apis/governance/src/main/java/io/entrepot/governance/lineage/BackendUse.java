package io.entrepot.governance.lineage;

import io.entrepot.canonical.usage.BackendCallsCounted;
import java.util.List;

/** The calls of all backends. */
public interface BackendUse {

    /** Adds what a system API counted to what is known. */
    void add(BackendCallsCounted told);

    /** Sums in the order of their paths, page by page. */
    List<UsedPath> paths(PathQuery query);
}
