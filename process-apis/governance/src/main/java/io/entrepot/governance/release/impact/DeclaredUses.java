package io.entrepot.governance.release.impact;

import io.entrepot.foundation.impact.use.BackendUse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What this build declares of the use of backends. */
record DeclaredUses(List<BackendUse> uses) {

    /** Each backend whose versions can be compared, and each of its contracts. */
    Set<String> names() {
        var names = new TreeSet<String>();
        uses.stream().filter(BackendUse::isComparable).forEach(use -> {
            names.add(use.backend());
            names.add(use.toString());
        });
        return names;
    }
}
