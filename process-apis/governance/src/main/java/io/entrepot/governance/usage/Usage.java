package io.entrepot.governance.usage;

import io.entrepot.canonical.usage.CallsCounted;
import io.entrepot.governance.version.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The counts of all days. */
public interface Usage {

    /** Adds what was counted to what is known. */
    void add(List<CallsCounted.Count> counts);

    /** Sums, in the order of what they are grouped by, page by page. */
    List<UsageSum> sums(UsageQuery query);

    /** Who called the version since this day, with an answer that was not the version's end. */
    List<VersionCaller> callersOf(VersionId version, LocalDate since);

    /** The first day of which anything is known of a layer; before it, that nobody called is not known. */
    Optional<LocalDate> countedSince(String layer);
}
