package io.entrepot.sandbox.openboxes;

import io.entrepot.sandbox.work.Step;
import io.entrepot.sandbox.work.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be done with stock movements, by the API and by the people on the floor. */
final class Movements {

    private static final Map<RequisitionStatus, Step> NEXT = Map.of(
            RequisitionStatus.VERIFYING, Step.ALLOCATE,
            RequisitionStatus.PICKING, Step.PICK,
            RequisitionStatus.PICKED, Step.PACK,
            RequisitionStatus.CHECKING, Step.SHIP);

    private final Store store;
    private final Availability availability;
    private final Ledger ledger;
    private final Picking picking;
    private final Timing timing;

    Movements(Store store, Availability availability, Ledger ledger, Timing timing) {
        this.store = store;
        this.availability = availability;
        this.ledger = ledger;
        this.picking = new Picking(store, availability);
        this.timing = timing;
    }

    Movement create(ObjectNode body) {
        var origin = required(body, "origin");
        var destination = required(body, "destination");
        var requested = body.path("dateRequested").asString("");
        if (requested.isEmpty()) {
            throw Refusals.invalid("Property dateRequested cannot be null");
        }
        var now = store.now();
        var number = "%03dSEA".formatted(store.next("movement-number"));
        var shipment =
                new Shipment(store.id("shipment"), "S" + number, ShipmentStatus.PENDING, null, null, null, null, null);
        return store.put(new Movement(
                store.id("movement"),
                number,
                body.path("description").asString(""),
                origin,
                destination,
                body.path("comments").asString(null),
                Times.readDay(requested),
                RequisitionStatus.CREATED,
                List.of(),
                shipment,
                null,
                now,
                now));
    }

    /** Adds lines; the system updates those that carry an id, which nobody here needs. */
    Movement addLines(String id, ObjectNode body) {
        var movement = store.movement(id);
        var lines = new ArrayList<>(movement.lines());
        body.path("lineItems").forEach(item -> lines.add(line(item)));
        return store.put(
                movement.with(RequisitionStatus.EDITING, null, store.now()).with(lines, store.now()));
    }

    private Line line(JsonNode item) {
        var product = store.product(item.at("/product/id").asString(""));
        var quantity = Integer.parseInt(item.path("quantityRequested").asString("0"));
        var expires = item.path("expirationDate").asString("");
        return new Line(
                store.id("line"),
                store.id("shipment-item"),
                product.id(),
                quantity,
                text(item.path("lotNumber")),
                expires.isEmpty() ? null : Times.readDay(expires),
                null,
                List.of(),
                0,
                List.of());
    }

    /** A status that lies behind is ignored; one that nobody knows breaks the program. */
    void changeStatus(String id, ObjectNode body) {
        var movement = store.movement(id);
        var word = body.path("status").asString("");
        var asked = RequisitionStatus.asked(word);
        if (asked == null) {
            throw Refusals.broken(
                    "java.lang.IllegalArgumentException", "No enum constant StockMovementStatusCode." + word);
        }
        if (movement.status().isBefore(asked)) {
            advance(movement, asked);
        } else if (asked == RequisitionStatus.ISSUED) {
            throw Refusals.invalid("Shipment has already shipped");
        }
    }

    Movement advance(Movement movement, RequisitionStatus status) {
        return switch (status) {
            case CREATED, EDITING, VERIFYING, CHECKING -> next(movement, status);
            case PICKING -> pick(movement);
            case PICKED -> next(movement, status);
            case ISSUED -> dispatch(movement);
        };
    }

    private Movement pick(Movement movement) {
        picking.check(movement);
        var picked = store.put(movement.with(picking.picked(movement), store.now()));
        refreshNow(picked);
        return next(picked, RequisitionStatus.PICKING);
    }

    private Movement dispatch(Movement movement) {
        var now = store.now();
        var planned = movement.shipment().expectedShipping();
        if (planned != null && planned.isAfter(store.realNow())) {
            throw Refusals.invalid("Shipping date must not be in the future");
        }
        var outbound = movement.origin().equals(Locations.WAREHOUSE);
        var lines = movement.lines().stream()
                .map(line -> line.withShipped(outbound ? line.picked() : line.requested()))
                .toList();
        var shipped = store.put(movement.with(lines, now)
                .with(RequisitionStatus.ISSUED, null, now)
                .with(movement.shipment().shipped(outbound || planned == null ? now : planned)));
        if (outbound) {
            ledger.debit(shipped, now);
            products(shipped).forEach(availability::releaseNow);
        }
        return shipped;
    }

    void announce(String id, ObjectNode body) {
        var movement = store.movement(id);
        store.put(movement.with(movement.shipment()
                .announced(
                        Times.readMoment(text(body.path("dateShipped"))),
                        Times.readMoment(text(body.path("expectedDeliveryDate"))),
                        text(body.path("trackingNumber")))));
    }

    void delete(Movement movement) {
        if (movement.shipment().status() != ShipmentStatus.PENDING) {
            throw Refusals.plain(
                    400,
                    "You cannot delete a shipment with status "
                            + movement.shipment().status());
        }
        store.remove(movement);
        refreshNow(movement);
    }

    /** Plans the next step of the floor. */
    Movement next(Movement movement, RequisitionStatus status) {
        var step = movement.origin().equals(Locations.WAREHOUSE) ? NEXT.get(status) : null;
        Instant due = step == null ? null : store.realNow().plus(timing.of(step));
        return store.put(movement.with(status, due, store.now()));
    }

    /** Pieces that were not found: the line ships short, and they are written off. */
    Movement lose(Movement movement, int pieces) {
        var missing = pieces;
        var lines = new ArrayList<Line>();
        for (var line : movement.lines()) {
            var kept = new ArrayList<Pick>();
            for (var pick : line.picks()) {
                var lost = Math.min(missing, pick.quantity());
                missing -= lost;
                if (lost > 0) {
                    ledger.adjust(pick.spot(), -lost, store.now());
                }
                if (pick.quantity() > lost) {
                    kept.add(new Pick(pick.spot(), pick.quantity() - lost));
                }
            }
            lines.add(line.withPicks(kept, kept.equals(line.picks()) ? null : "STOCKOUT"));
        }
        var short_ = store.put(movement.with(lines, store.now()));
        refreshNow(short_);
        return short_;
    }

    private void refreshNow(Movement movement) {
        products(movement).forEach(availability::refreshNow);
    }

    private static List<String> products(Movement movement) {
        return movement.lines().stream().map(Line::productId).distinct().toList();
    }

    private static String required(ObjectNode body, String location) {
        var id = body.path(location).path("id").asString("");
        if (!Locations.isKnown(id)) {
            throw Refusals.invalid("Property " + location + " cannot be null");
        }
        return id;
    }

    private static @Nullable String text(JsonNode node) {
        var text = node.asString("");
        return text.isEmpty() ? null : text;
    }
}
