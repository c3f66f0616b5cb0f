package io.entrepot.orders.order;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.LegState;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.OrderState;
import io.entrepot.canonical.order.ShipmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An order and everything that happened to it; each change gives a new order. */
public record Order(Terms terms, Standing standing, List<OrderLine> lines, List<Leg> legs, List<Shipment> shipments) {

    public Order {
        lines = List.copyOf(lines);
        legs = List.copyOf(legs);
        shipments = List.copyOf(shipments);
    }

    public OrderId id() {
        return terms.id();
    }

    public OrderState state() {
        return standing.state();
    }

    public Order accepted() {
        return in(OrderState.ACCEPTED, null);
    }

    public Order heldForCredit() {
        return in(OrderState.ON_HOLD, StateReason.CREDIT_REJECTED);
    }

    public Order nextRound() {
        return with(standing.inNextRound());
    }

    /** Legs told twice are one leg. */
    public Order allocated(Allocation.Reserved allocation) {
        var all = new ArrayList<>(legs);
        allocation.legs().stream().filter(leg -> leg(leg.id()).isEmpty()).forEach(all::add);
        var lacking = lines.stream()
                .map(line -> line.withBackordered(allocation.backordered().get(line.lineNumber())))
                .toList();
        return new Order(terms, standing.in(state(), null), lacking, all, shipments).derived();
    }

    public Order orderedInErp(String document) {
        return with(standing.orderedInErp(document));
    }

    public Order released(LegId leg, String warehouseOrder) {
        return withLeg(leg, known -> known.knownAs(warehouseOrder).reached(LegState.RELEASED));
    }

    public Order legReached(LegId leg, LegState reached) {
        return withLeg(leg, known -> known.reached(reached));
    }

    public Order legCancelled(LegId leg) {
        return withLeg(leg, Leg::cancelled);
    }

    /** A shipment told twice is one shipment. */
    public Order departed(Shipment shipment) {
        if (shipment(shipment.id()).isPresent()) {
            return this;
        }
        var all = new ArrayList<>(shipments);
        all.add(shipment);
        return new Order(terms, standing, lines, legs, all)
                .withLeg(shipment.leg(), leg -> leg.reached(LegState.SHIPPED));
    }

    public Order posting(ShipmentId shipment, Posting posting) {
        return withShipment(shipment, known -> known.with(posting));
    }

    public Order tracked(ShipmentId shipment) {
        return withShipment(shipment, Shipment::asTracked);
    }

    public Order delivered(ShipmentId shipment, Instant at) {
        var next = withShipment(shipment, known -> known.delivered(at));
        return next.shipment(shipment)
                .filter(known -> next.isLegDelivered(known.leg()))
                .map(known -> next.withLeg(known.leg(), leg -> leg.reached(LegState.DELIVERED)))
                .orElse(next);
    }

    public Order cancelRequestedByPartner() {
        return with(standing.withCancelRequested());
    }

    public Order cancelled(StateReason reason) {
        return in(OrderState.CANCELLED, reason);
    }

    /** Nothing can be taken back once goods have left. */
    public boolean isCancellable() {
        return !state().isFinal() && shipments.isEmpty();
    }

    public boolean isCancelRequested() {
        return standing.cancelRequested();
    }

    public boolean isBackordered() {
        return lines.stream().anyMatch(OrderLine::isBackordered);
    }

    public Optional<Leg> leg(LegId wanted) {
        return legs.stream().filter(leg -> leg.id().equals(wanted)).findFirst();
    }

    public Optional<Shipment> shipment(ShipmentId wanted) {
        return shipments.stream()
                .filter(shipment -> shipment.id().equals(wanted))
                .findFirst();
    }

    public List<Shipment> shipmentsOf(LegId leg) {
        return shipments.stream().filter(shipment -> shipment.leg().equals(leg)).toList();
    }

    /** Whether everything that the leg carries has left its node. */
    public boolean isLegShipped(LegId leg) {
        return leg(leg).map(known -> OrderProgress.isShipped(known, shipmentsOf(leg)))
                .orElse(false);
    }

    public boolean isLegDelivered(LegId leg) {
        return isLegShipped(leg) && shipmentsOf(leg).stream().allMatch(Shipment::isDelivered);
    }

    private Order in(OrderState next, @Nullable StateReason reason) {
        return with(standing.in(next, reason));
    }

    private Order with(Standing next) {
        return new Order(terms, next, lines, legs, shipments);
    }

    private Order withLeg(LegId leg, UnaryOperator<Leg> change) {
        var next = replaced(legs, known -> known.id().equals(leg), change);
        return new Order(terms, standing, lines, next, shipments).derived();
    }

    private Order withShipment(ShipmentId shipment, UnaryOperator<Shipment> change) {
        var next = replaced(shipments, known -> known.id().equals(shipment), change);
        return new Order(terms, standing, lines, legs, next).derived();
    }

    private Order derived() {
        return state().isFinal() ? this : in(OrderProgress.of(this), standing.reason());
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        return all.stream()
                .map(each -> which.test(each) ? change.apply(each) : each)
                .toList();
    }
}
