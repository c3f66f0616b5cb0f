package io.entrepot.foundation.impact;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.impact.Impact.Basis;
import io.entrepot.foundation.impact.Impact.Hit;
import io.entrepot.foundation.impact.Impact.Reached;
import io.entrepot.foundation.impact.usage.BackendCalls.Call;
import io.entrepot.foundation.impact.usage.Usage;
import io.entrepot.foundation.impact.use.BackendUse;
import io.entrepot.foundation.impact.use.Lineage;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom what breaks reaches, from the backend upwards: all that the code can lead from, and what calls were seen to come from, also
 * where the code does not show the way, as over an event.
 */
final class Reach {

    private static final List<String> UPWARDS = List.of("system", "process", "experience");

    /** Where lineage says that a call came in at nothing that anybody called. */
    private static final String OURS = "internal";

    private final BackendUse use;
    private final Lineage lineage;
    private final Owners owners;
    private final Usage usage;
    private final Sightings sightings;

    Reach(BackendUse use, Lineage lineage, Owners owners, Usage usage, Sightings sightings) {
        this.use = use;
        this.lineage = lineage;
        this.owners = owners;
        this.usage = usage;
        this.sightings = sightings;
    }

    List<Reached> of(List<Hit> breaking) {
        var direct = breaking.stream().flatMap(hit -> hit.by().stream()).collect(Collectors.toCollection(TreeSet::new));
        var above = lineage.upwardsOf(direct);
        var seen = breaking.stream()
                .map(Hit::operation)
                .distinct()
                .flatMap(operation -> sightings.of(operation).stream())
                .collect(Collectors.groupingBy(call -> Endpoint.key(call.entry()), TreeMap::new, Collectors.toList()));
        var observed = observed(breaking, seen.keySet());
        var known = Stream.concat(
                        direct.stream().map(entry -> inSystem(entry, observed, seen)),
                        above.stream().map(entry -> reached(entry.service(), entry.name(), observed, seen)))
                .toList();
        return Stream.concat(known.stream(), beside(known, seen))
                .distinct()
                .sorted(Comparator.comparingInt((Reached reached) -> UPWARDS.indexOf(reached.layer()))
                        .thenComparing(Reached::service)
                        .thenComparing(Reached::entry))
                .toList();
    }

    /**
     * What calls were seen to come through: where they came in, what lies between there and an operation of the backend that was
     * called, and whatever alone leads to such an operation.
     */
    private Set<String> observed(List<Hit> breaking, Set<String> entries) {
        var called = breaking.stream()
                .filter(hit -> !sightings.of(hit.operation()).isEmpty())
                .toList();
        var direct = called.stream().flatMap(hit -> hit.by().stream()).collect(Collectors.toSet());
        var through = keys(lineage.downwardsOf(entries));
        through.retainAll(keys(Stream.concat(
                        direct.stream(), lineage.upwardsOf(direct).stream().map(Lineage.Entry::name))
                .toList()));
        through.addAll(entries);
        called.stream().filter(hit -> hit.by().size() == 1).forEach(hit -> through.addAll(keys(hit.by())));
        return through;
    }

    private static Set<String> keys(Collection<String> names) {
        return names.stream().map(Endpoint::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where calls came in although the code does not lead there. */
    private Stream<Reached> beside(List<Reached> known, Map<String, List<Call>> seen) {
        var names = keys(known.stream().map(Reached::entry).toList());
        return seen.entrySet().stream()
                .filter(calls -> !names.contains(calls.getKey()))
                .map(calls -> calls.getValue().getFirst().entry())
                .map(entry -> isOperation(entry)
                        ? reached(use.service(), entry, seen.keySet(), seen)
                        : inSystem(entry, seen.keySet(), seen));
    }

    /** Hooks and schedules of an adapter are owned with the contract that it serves. */
    private Reached inSystem(String entry, Set<String> observed, Map<String, List<Call>> seen) {
        var reached = reached(use.service(), entry, observed, seen);
        return new Reached(
                UPWARDS.getFirst(),
                reached.service(),
                entry,
                reached.owner().equals(Owner.UNKNOWN) ? owner() : reached.owner(),
                reached.basis(),
                reached.callers(),
                reached.backendCalls());
    }

    /** Of the contract that the adapter serves. */
    Owner owner() {
        return use.operations().stream()
                .flatMap(operation -> operation.by().stream())
                .map(by -> owners.of(nameOf(by, use.service())).owner())
                .filter(known -> !known.equals(Owner.UNKNOWN))
                .findFirst()
                .orElse(Owner.UNKNOWN);
    }

    private Reached reached(String service, String entry, Set<String> observed, Map<String, List<Call>> seen) {
        var name = nameOf(entry, service);
        var api = owners.of(name);
        return new Reached(
                api.layer(),
                name,
                entry,
                api.owner(),
                observed.contains(Endpoint.key(entry)) ? Basis.OBSERVED : Basis.REACHABLE,
                usage.of(entry).orElse(Map.of()),
                byConsumer(seen.getOrDefault(Endpoint.key(entry), List.of())));
    }

    private static Map<String, Long> byConsumer(List<Call> calls) {
        return calls.stream()
                .collect(Collectors.groupingBy(Call::consumer, TreeMap::new, Collectors.summingLong(Call::calls)));
    }

    /** The API of an operation, else the service that has the entry. */
    private static String nameOf(String entry, String service) {
        return isOperation(entry) ? entry.split("/", -1)[1] : service;
    }

    private static boolean isOperation(String entry) {
        return entry.contains(" /");
    }

    /** Whom the calls that came in at operations for partners and people were made for, or may have been. */
    static List<Impact.Partner> partners(List<Reached> reached) {
        var outermost = reached.stream()
                .filter(one -> one.layer().equals(UPWARDS.getLast()))
                .toList();
        return outermost.stream()
                .flatMap(one -> Stream.concat(one.callers().keySet().stream(), one.backendCalls().keySet().stream()))
                .filter(consumer -> !consumer.equals(OURS))
                .distinct()
                .sorted()
                .map(consumer -> partner(consumer, outermost))
                .toList();
    }

    private static Impact.Partner partner(String consumer, List<Reached> outermost) {
        var backendCalls = outermost.stream()
                .mapToLong(one -> one.backendCalls().getOrDefault(consumer, 0L))
                .sum();
        var calls = outermost.stream()
                .mapToLong(one -> one.callers().getOrDefault(consumer, 0L))
                .sum();
        return new Impact.Partner(consumer, backendCalls > 0 ? Basis.OBSERVED : Basis.REACHABLE, calls, backendCalls);
    }
}
