package io.entrepot.orders.fulfilment.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.orders.order.Address;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderLine;
import io.entrepot.orders.order.OrderRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages exchanged with the inventory API. */
final class InventoryMessages {

    private InventoryMessages() {}

    /** An amount in a unit. */
    record Amount(BigDecimal amount, String unit) {

        static Amount of(Quantity quantity) {
            return new Amount(quantity.amount(), quantity.unit().code());
        }

        Quantity toQuantity() {
            return new Quantity(amount, new UnitOfMeasure(unit));
        }
    }

    /** A line that is wanted. */
    record WantedLine(int lineNumber, String item, Amount quantity) {

        static WantedLine of(OrderLine line) {
            return new WantedLine(line.lineNumber(), line.item().value(), Amount.of(line.quantity()));
        }

        /** In later rounds only what is still lacking is wanted. */
        static WantedLine lacking(OrderLine line) {
            var lacking = line.backordered();
            return new WantedLine(
                    line.lineNumber(), line.item().value(), Amount.of(lacking == null ? line.quantity() : lacking));
        }
    }

    /** What is to be checked. */
    record Demand(boolean allowSplit, boolean allowBackorder, List<WantedLine> lines) {

        static Demand of(OrderRequest request) {
            return new Demand(
                    request.sourcing().allowSplit(),
                    request.sourcing().allowBackorder(),
                    request.lines().stream().map(WantedLine::of).toList());
        }
    }

    /**
     * What is to be reserved.
     *
     * @param channel the storefront that sold it, whose order was held back for until now
     */
    record AllocationDemand(
            boolean allowSplit,
            boolean allowBackorder,
            List<WantedLine> lines,
            @Nullable LocalDate requestedDelivery,
            Address shipTo,
            @Nullable String channel,
            @Nullable String channelOrder) {

        static AllocationDemand of(Order order) {
            var terms = order.terms();
            var origin = terms.origin();
            var wanted = order.lines().stream()
                    .filter(line -> order.standing().round() == 1 || line.backordered() != null)
                    .map(order.standing().round() == 1 ? WantedLine::of : WantedLine::lacking)
                    .toList();
            return new AllocationDemand(
                    terms.sourcing().allowSplit(),
                    terms.sourcing().allowBackorder(),
                    wanted,
                    terms.requestedDelivery(),
                    terms.shipTo(),
                    origin == null ? null : origin.channel().value(),
                    origin == null ? null : origin.order());
        }
    }

    /** What stands against a demand. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Violations(List<Violated> violations) {}

    /** One thing that stands against it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Violated(int lineNumber, String field, String code, String message) {}

    /** What was decided and reserved. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Decision(String outcome, List<DecidedLine> lines, List<DecidedLeg> legs) {}

    /** What a line lacks. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DecidedLine(
            int lineNumber, String outcome, @Nullable Amount backordered) {}

    /** What one node reserves. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DecidedLeg(
            String legId,
            String node,
            List<WantedLine> lines,
            @Nullable Duration tellsWithin,
            @Nullable Instant leavesBy) {}

    /** The network directory. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Nodes(List<Node> nodes) {}

    /** A node and the system API that speaks for it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Node(String node, String warehouseApi) {}
}
