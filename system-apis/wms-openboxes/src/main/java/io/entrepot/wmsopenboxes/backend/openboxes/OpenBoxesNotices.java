package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMeaning;
import io.entrepot.foundation.warehouse.notice.Arrived;
import io.entrepot.foundation.warehouse.notice.NoticeRequest;
import io.entrepot.foundation.warehouse.notice.NoticeState;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Placement;
import io.entrepot.wmsopenboxes.notice.AdvanceNotice.Standing;
import io.entrepot.wmsopenboxes.notice.WarehouseNotices;
import io.entrepot.wmsopenboxes.stock.Codes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Notices as inbound stock movements that have been sent; our notice is their description. */
final class OpenBoxesNotices implements WarehouseNotices {

    private static final String INBOUND = "INBOUND";

    /** A shipping date that is ahead of the server's clock is refused. */
    private static final Duration BEHIND = Duration.ofMinutes(5);

    private final Movements movements;
    private final Shipments shipments;
    private final ProductIds products;
    private final OpenBoxesProperties properties;
    private final CodeMaps maps;
    private final Clock clock;

    OpenBoxesNotices(
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

    @Override
    public Placement announce(NoticeRequest request) {
        var lines = request.lines().stream().map(this::line).toList();
        var known = movements.find(INBOUND, request.id().value());
        var id = known.map(movement -> movement.path("id").asString())
                .orElseGet(() -> movements.create(header(request)));
        if (known.isEmpty() || known.get().path("lineItems").isEmpty()) {
            movements.change(id, "updateItems", Map.of("id", id, "lineItems", lines));
        }
        if (known.filter(movement -> isSent(movement)).isEmpty()) {
            movements.change(id, "status", Map.of("status", "CHECKING"));
            movements.change(
                    id,
                    "updateShipment",
                    Map.of(
                            "dateShipped", VendorTime.minute(clock.instant().minus(BEHIND)),
                            "expectedDeliveryDate", VendorTime.minute(request.expectedAt())));
            movements.change(id, "status", Map.of("status", "DISPATCHED"));
        }
        return movements
                .read(id)
                .filter(OpenBoxesNotices::isSent)
                .map(OpenBoxesNotices::placement)
                .orElseThrow(() -> TransientBackendException.busy(Refusals.BACKEND, "a notice had no effect", null));
    }

    @Override
    public Standing read(NoticeRequest request, Placement placement) {
        if (movements.read(placement.movementId()).isEmpty()) {
            return new Standing(NoticeState.CANCELLED, List.of());
        }
        var shown = shipments.receiving(placement.shipmentId());
        var state = switch (shown.path("shipmentStatus").asString("")) {
            case "RECEIVED" -> NoticeState.RECEIVED;
            case "PARTIALLY_RECEIVED" -> NoticeState.PARTIALLY_RECEIVED;
            default -> NoticeState.ANNOUNCED;
        };
        return new Standing(state, arrived(request, shown));
    }

    private List<Arrived> arrived(NoticeRequest request, JsonNode shown) {
        var rows = shown.path("containers")
                .valueStream()
                .flatMap(container -> container.path("shipmentItems").valueStream())
                .toList();
        var names = rows.stream()
                .map(row -> row.path("shipmentItemId").asString(""))
                .distinct()
                .toList();
        var arrived = new ArrayList<Arrived>();
        for (int index = 0; index < Math.min(names.size(), request.lines().size()); index++) {
            var name = names.get(index);
            var good = pieces(rows, name, false);
            var damaged = pieces(rows, name, true);
            arrived.add(new Arrived(request.lines().get(index).lineNumber(), good, damaged));
        }
        return arrived;
    }

    private BigDecimal pieces(List<JsonNode> rows, String shipmentItem, boolean damaged) {
        return BigDecimal.valueOf(rows.stream()
                .filter(row -> row.path("shipmentItemId").asString("").equals(shipmentItem))
                .filter(row -> isDamaged(row) == damaged)
                .mapToLong(row -> row.path("quantityReceived").asLong(0))
                .sum());
    }

    /** Damaged goods lie in a bin that says so; there is no other word for it. */
    private boolean isDamaged(JsonNode row) {
        var bin = row.path("binLocation.name").asString("");
        return maps.lookup(CodeKey.of(Codes.BIN, bin)) instanceof CodeMeaning.Mapped(var word, var _)
                && word.equals("DAMAGED");
    }

    private static boolean isSent(JsonNode movement) {
        return !movement.path("shipmentStatus").asString("PENDING").equals("PENDING");
    }

    private static Placement placement(JsonNode movement) {
        return new Placement(
                movement.path("id").asString(),
                movement.path("identifier").asString(),
                movement.at("/associations/shipment/id").asString());
    }

    private Map<String, Object> header(NoticeRequest request) {
        return Map.of(
                "name", "",
                "description", request.id().value(),
                "comments", request.origin() == null ? "" : request.origin(),
                "dateRequested", VendorTime.day(clock.instant()),
                "origin", Map.of("id", properties.suppliers()),
                "destination", Map.of("id", properties.location()),
                "requestType", "DEFAULT");
    }

    private Map<String, Object> line(NoticeRequest.Line line) {
        var item = new LinkedHashMap<String, Object>();
        item.put("product", Map.of("id", products.of(line.item())));
        item.put("quantityRequested", Integer.toString(line.pieces()));
        item.put("sortOrder", line.lineNumber());
        if (line.lot() != null) {
            item.put("lotNumber", line.lot());
        }
        if (line.expiry() != null) {
            item.put("expirationDate", VendorTime.day(line.expiry()));
        }
        return item;
    }
}
