package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.foundation.warehouse.order.WarehouseOrders;
import io.entrepot.foundation.warehouse.order.WarehouseReport;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Departed;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Gone;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Pick;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Shown;
import io.entrepot.wmsopenboxes.fulfilment.MovementReport.Status;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Legs as outbound stock movements; our leg is their description. */
final class OpenBoxesOrders implements WarehouseOrders {

    static final String STATUS = "movement-status";

    private static final String OUTBOUND = "OUTBOUND";

    private final Movements movements;
    private final Shipments shipments;
    private final ProductIds products;
    private final OpenBoxesProperties properties;
    private final CodeMaps maps;
    private final Clock clock;

    OpenBoxesOrders(
            Movements movements,
            Shipments shipments,
            ProductIds products,
            OpenBoxesProperties properties,
            CodeMaps maps,
            Clock clock) {
        this.movements = movements;
        this.shipments = shipments;
        this.products = products;
        this.properties = properties;
        this.maps = maps;
        this.clock = clock;
    }

    /** An unfinished movement is as good as none: {@link #create} goes on with it. */
    @Override
    public Optional<Shown> find(LegRequest request) {
        return movements
                .find(OUTBOUND, request.legId().value())
                .filter(Movements::isAsked)
                .map(movement -> standing(movement, request));
    }

    @Override
    public Optional<Shown> read(WarehouseOrderId id, LegRequest request) {
        return movements.read(id.id()).map(movement -> standing(movement, request));
    }

    @Override
    public Creation create(LegRequest request) {
        var lines = request.lines().stream()
                .map(this::line)
                .toList(); // an unknown article is refused before anything is made
        try {
            var known = movements.find(OUTBOUND, request.legId().value());
            var id = known.map(movement -> movement.path("id").asString())
                    .orElseGet(() -> movements.create(header(request)));
            if (known.isEmpty() || known.get().path("lineItems").isEmpty()) {
                movements.change(id, "updateItems", Map.of("id", id, "lineItems", lines));
            }
            movements.change(id, "status", Map.of("status", "REQUESTED"));
            return movements
                    .read(id)
                    .filter(Movements::isAsked) // a change of status may be answered and not done
                    .<Creation>map(movement -> new Creation.Created(standing(movement, request)))
                    .orElseGet(() -> new Creation.OutcomeUnknown(
                            TransientBackendException.busy(Refusals.BACKEND, "a release had no effect", null)));
        } catch (TransientBackendException fault) {
            return new Creation.OutcomeUnknown(fault);
        }
    }

    @Override
    public WarehouseReport cancel(WarehouseOrderId id, LegRequest request) {
        try {
            movements.delete(id.id());
            return new Gone();
        } catch (PermanentBackendException refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                return new Gone();
            }
            return read(id, request).<WarehouseReport>map(standing -> standing).orElseGet(Gone::new);
        } catch (TransientBackendException lost) {
            if (movements.read(id.id()).isEmpty()) {
                return new Gone();
            }
            throw lost;
        }
    }

    /** A movement that was taken back is deleted. */
    @Override
    public WarehouseReport missing() {
        return new Gone();
    }

    private Map<String, Object> header(LegRequest request) {
        var to = request.shipTo();
        return Map.of(
                "name", "",
                "description", request.legId().value(),
                "comments",
                        "%s; %s, %s, %s %s, %s"
                                .formatted(
                                        request.reference(),
                                        to.name(),
                                        to.line1(),
                                        to.city(),
                                        to.postalCode(),
                                        to.country()),
                "dateRequested", VendorTime.day(clock.instant()),
                "origin", Map.of("id", properties.location()),
                "destination", Map.of("id", properties.customers()),
                "requestType", "DEFAULT");
    }

    private Map<String, Object> line(LegRequest.Line line) {
        return Map.of(
                "product", Map.of("id", products.of(line.item())),
                "quantityRequested", Integer.toString(line.pieces()),
                "sortOrder", line.lineNumber());
    }

    private Shown standing(JsonNode movement, LegRequest request) {
        var text = movement.path("statusCode").asString("");
        var status = maps.lookup(CodeKey.of(STATUS, text), Status.class, unmapped -> Status.UNKNOWN);
        var shipment = movement.at("/associations/shipment/id").asString("");
        var id = movement.path("id").asString();
        var order = new WarehouseOrderId(id, movement.path("identifier").asString(id), shipment);
        var worked = status == Status.PICKED || status == Status.PACKED || status == Status.SHIPPED;
        var picks = worked ? picks(id, request) : List.<Pick>of();
        var departed = status == Status.SHIPPED ? departed(movement, shipment) : null;
        return new Shown(order, status, text, picks, departed);
    }

    private @Nullable Departed departed(JsonNode movement, String shipment) {
        var tracking = movement.path("trackingNumber").asString("");
        return new Departed(
                movement.at("/associations/shipment/shipmentNumber").asString(shipment),
                VendorTime.endOfMinute(shipments.sentAt(shipment), clock.instant()),
                tracking.isEmpty() ? null : tracking);
    }

    /** Their lines stand in the order of ours, and carry no number of ours. */
    private List<Pick> picks(String id, LegRequest request) {
        var picks = new ArrayList<Pick>();
        var shown = movements.pickPage(id).valueStream().toList();
        for (int index = 0; index < shown.size() && index < request.lines().size(); index++) {
            var number = request.lines().get(index).lineNumber();
            shown.get(index)
                    .path("picklistItems")
                    .valueStream()
                    .filter(pick -> pick.path("quantityPicked").asInt(0) > 0)
                    .map(pick -> new Pick(
                            number,
                            pick.path("quantityPicked").asInt(),
                            pick.path("lotNumber").asString(null)))
                    .forEach(picks::add);
        }
        return picks;
    }
}
