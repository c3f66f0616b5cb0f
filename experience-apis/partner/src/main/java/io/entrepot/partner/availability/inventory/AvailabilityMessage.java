package io.entrepot.partner.availability.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.partner.availability.Availability;
import io.entrepot.partner.availability.ItemPromise;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The inventory API's answer on the wire. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AvailabilityMessage(List<Item> items) {

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

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(String node, BigDecimal available, Instant asOf, Duration age, BigDecimal buffer, boolean fresh) {

        ItemPromise.AtNode toShare() {
            return new ItemPromise.AtNode(new NodeId(node), available, asOf, age, buffer, fresh);
        }
    }

    Availability toAvailability() {
        return new Availability.Known(items.stream().map(Item::toPromise).toList());
    }
}
