package io.entrepot.servicedesk.availability.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.servicedesk.availability.ItemPromise;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The promise on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AvailabilityMessage(List<Item> items) {

    /** One item. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(String item, String unit, BigDecimal available, List<Node> nodes) {

        ItemPromise toPromise() {
            return new ItemPromise(
                    new ItemNumber(item),
                    new UnitOfMeasure(unit),
                    available,
                    nodes.stream().map(Node::toShare).toList());
        }
    }

    /** One node's share. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(String node, BigDecimal available, Instant asOf, Duration age, BigDecimal buffer, boolean fresh) {

        ItemPromise.AtNode toShare() {
            return new ItemPromise.AtNode(new NodeId(node), available, asOf, age, buffer, fresh);
        }
    }

    List<ItemPromise> toPromises() {
        return items.stream().map(Item::toPromise).toList();
    }
}
