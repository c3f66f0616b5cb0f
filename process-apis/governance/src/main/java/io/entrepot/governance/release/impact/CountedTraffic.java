package io.entrepot.governance.release.impact;

import io.entrepot.foundation.impact.usage.BackendCalls;
import io.entrepot.foundation.impact.usage.BackendCalls.Call;
import io.entrepot.foundation.impact.usage.PublishedOperations;
import io.entrepot.foundation.impact.usage.Traffic;
import io.entrepot.governance.lineage.BackendUse;
import io.entrepot.governance.lineage.CallPath;
import io.entrepot.governance.lineage.PathQuery;
import io.entrepot.governance.lineage.UsedPath;
import io.entrepot.governance.usage.Dimension;
import io.entrepot.governance.usage.Usage;
import io.entrepot.governance.usage.UsageFilter;
import io.entrepot.governance.usage.UsageQuery;
import io.entrepot.governance.usage.UsageSum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The calls of the last 30 days as this service counts them. */
@Component
class CountedTraffic {

    /** The layer whose calls are those of partners. */
    static final String PUBLIC = "experience";

    private static final int DAYS = 30;
    private static final int PAGE = 1000;
    private static final List<Dimension> BY =
            List.of(Dimension.CONSUMER, Dimension.API, Dimension.MAJOR, Dimension.OPERATION);

    private final Usage usage;
    private final BackendUse backends;
    private final PublishedOperations published;

    CountedTraffic(Usage usage, BackendUse backends, PublishedOperations published) {
        this.usage = usage;
        this.backends = backends;
        this.published = published;
    }

    Traffic until(LocalDate today) {
        var from = today.minusDays(DAYS - 1L);
        return new Traffic(
                usage.countedSince(PUBLIC).isEmpty()
                        ? io.entrepot.foundation.impact.usage.Usage.unknown()
                        : io.entrepot.foundation.impact.usage.Usage.until(today, calls(from)),
                backends.countedSince().isEmpty()
                        ? BackendCalls.unknown()
                        : BackendCalls.of(system -> backendCalls(system, from)));
    }

    private List<io.entrepot.foundation.impact.usage.Usage.Calls> calls(LocalDate from) {
        var filter = new UsageFilter(null, PUBLIC, null, null, null, null, from, null);
        return paged(List.<String>of(), after -> usage.sums(new UsageQuery(filter, BY, after, PAGE)), UsageSum::values)
                .stream()
                .flatMap(this::call)
                .toList();
    }

    private Stream<io.entrepot.foundation.impact.usage.Usage.Calls> call(UsageSum sum) {
        var values = sum.values();
        return published
                .of(values.get(1), Integer.parseInt(values.get(2)), values.get(3))
                .map(operation -> new io.entrepot.foundation.impact.usage.Usage.Calls(
                        values.getFirst(), operation, sum.lastDay(), sum.calls()))
                .stream();
    }

    private List<Call> backendCalls(String system, LocalDate from) {
        return paged(
                        new CallPath("", "", "", ""),
                        after -> backends.paths(new PathQuery(system, null, null, null, from, null, after, PAGE)),
                        UsedPath::path)
                .stream()
                .map(used -> new Call(
                        system,
                        used.path().operation(),
                        published.ofEntry(used.path().entry()),
                        used.path().consumer(),
                        used.calls()))
                .toList();
    }

    private static <T, C> List<T> paged(C start, Function<C, List<T>> page, Function<T, C> cursor) {
        var all = new ArrayList<T>();
        var found = page.apply(start);
        all.addAll(found);
        while (found.size() == PAGE) {
            found = page.apply(cursor.apply(found.getLast()));
            all.addAll(found);
        }
        return all;
    }
}
