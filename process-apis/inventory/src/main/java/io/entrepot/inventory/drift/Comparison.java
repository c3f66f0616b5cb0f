package io.entrepot.inventory.drift;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.drift.Projection.View;
import io.entrepot.inventory.drift.StockSource.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One place compared once. What we learnt while the other side was being asked is left for the next time. */
sealed interface Comparison {

    /**
     * It was compared.
     *
     * @param agreeing the subjects on which both say the same
     * @param differing those on which they do not
     * @param moving those that changed meanwhile, of which nothing can be said
     * @param leftOut what could not be compared, and why
     */
    record Compared(Set<Subject> agreeing, List<Difference> differing, Set<Subject> moving, List<String> leftOut)
            implements Comparison {}

    /** It was not, and this is why. */
    record NotCompared(String reason) implements Comparison {}

    static Comparison of(StockSource source, Projection projection, String place, Scope scope) {
        var before = projection.of(source.counterpart(), place, scope);
        if (before instanceof View.NotKnown(var reason)) {
            return new NotCompared(place + ": " + reason);
        }
        return switch (source.read(place, scope)) {
            case Reading.NotRead(var reason) -> new NotCompared(place + ": " + reason);
            case Reading.Read read ->
                switch (projection.of(source.counterpart(), place, scope)) {
                    case View.NotKnown(var reason) -> new NotCompared(place + ": " + reason);
                    case View.Known(var after) -> compare(((View.Known) before).figures(), read, after);
                };
        };
    }

    private static Compared compare(Map<Subject, Ours> before, Reading.Read read, Map<Subject, Ours> after) {
        var agreeing = new HashSet<Subject>();
        var differing = new ArrayList<Difference>();
        var moving = new HashSet<Subject>();
        var subjects = new HashMap<Subject, Ours>(after);
        var byNode = new HashMap<ItemNumber, Boolean>();
        after.keySet().forEach(known -> byNode.put(known.item(), known.isOfOneNode()));
        read.told().keySet().stream()
                .filter(told -> isKnownSo(told, byNode))
                .forEach(told -> subjects.putIfAbsent(told, Ours.NOTHING));
        subjects.forEach((subject, ours) -> {
            var difference = new Difference(subject, ours, read.told().getOrDefault(subject, Told.NOTHING));
            if (!ours.isAs(before.getOrDefault(subject, Ours.NOTHING))) {
                moving.add(subject);
            } else if (difference.amount().signum() == 0) {
                agreeing.add(subject);
            } else {
                differing.add(difference);
            }
        });
        return new Compared(agreeing, differing, moving, read.leftOut());
    }

    /**
     * The other side may tell the same node by node and over all nodes; it is compared in the way in which we know it. What
     * we do not know at all is compared as it is told, a channel's over all nodes.
     */
    private static boolean isKnownSo(Subject told, Map<ItemNumber, Boolean> byNode) {
        var ofOneNode = byNode.getOrDefault(told.item(), told.with() != Counterpart.CHANNEL && told.isOfOneNode());
        return ofOneNode == told.isOfOneNode();
    }
}
