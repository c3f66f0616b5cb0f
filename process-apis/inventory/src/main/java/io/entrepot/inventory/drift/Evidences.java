package io.entrepot.inventory.drift;

import java.util.Collection;
import java.util.Map;

/** Gathers what may explain differences from all that we know. */
public interface Evidences {

    Map<Subject, Evidence> about(Collection<Difference> differences);
}
