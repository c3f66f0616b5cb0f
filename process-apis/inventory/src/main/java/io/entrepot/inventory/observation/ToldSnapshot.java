package io.entrepot.inventory.observation;

import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** A node's stock of one item as it was told, with the event that told it. */
public record ToldSnapshot(String observation, StockObserved body) {

    /** A report item by item; an item that it names twice holds both. */
    static List<ToldSnapshot> of(String observation, StockReported reported) {
        var positions = new LinkedHashMap<String, StockReported.Position>();
        reported.positions()
                .forEach(position ->
                        positions.merge(position.item() + " " + position.unit(), position, ToldSnapshot::together));
        return positions.values().stream()
                .map(position -> new ToldSnapshot(
                        observation,
                        new StockObserved(
                                reported.node(),
                                position.item(),
                                position.unit(),
                                reported.asOf(),
                                reported.sequence(),
                                reported.source(),
                                position.buckets())))
                .toList();
    }

    String subject() {
        return body.node() + "/" + body.item() + " " + body.source();
    }

    private static StockReported.Position together(StockReported.Position one, StockReported.Position other) {
        var buckets = new ArrayList<>(one.buckets());
        buckets.addAll(other.buckets());
        return new StockReported.Position(one.item(), one.unit(), buckets);
    }
}
