package io.entrepot.wmsshiphero.backend.shiphero;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Departed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.ShippedLine;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order as ShipHero shows it. */
record OrderRecord(
        String id,
        @JsonProperty("legacy_id") long number,
        @JsonProperty("order_number") @Nullable String orderNumber,
        @JsonProperty("fulfillment_status") @Nullable String status,
        @Nullable List<Shipment> shipments) {

    record Shipment(
            @JsonProperty("legacy_id") long number,
            @Nullable Boolean completed,
            @JsonProperty("created_date") @Nullable String createdDate,
            @JsonProperty("line_items") Connection<ShipmentLine> lines,
            @JsonProperty("shipping_labels") @Nullable List<Label> labels) {

        /** Printed labels of a bulk shipment have not left yet. */
        boolean isCompleted() {
            return !Boolean.FALSE.equals(completed);
        }

        List<Label> knownLabels() {
            return Objects.requireNonNullElse(labels, List.of());
        }
    }

    record ShipmentLine(
            int quantity, @JsonProperty("line_item") OrderLine line) {}

    record OrderLine(
            @JsonProperty("partner_line_item_id") @Nullable String lineId) {}

    record Label(
            @JsonProperty("tracking_number") @Nullable String trackingNumber,
            @Nullable String carrier) {}

    WarehouseOrderId names() {
        return new WarehouseOrderId(id, Long.toString(number), null);
    }

    Shown standing(Instant readAt, StatusWords words) {
        return new Shown(
                names(),
                words.of(status),
                StatusWords.code(status),
                Objects.requireNonNullElse(shipments, List.<Shipment>of()).stream()
                        .filter(Shipment::isCompleted)
                        .map(shipment -> departed(shipment, readAt))
                        .toList());
    }

    private static Departed departed(Shipment shipment, Instant readAt) {
        return new Departed(
                Long.toString(shipment.number()),
                VendorTime.read(shipment.createdDate(), readAt),
                shipment.lines().nodes().stream().map(OrderRecord::line).toList(),
                shipment.knownLabels().stream()
                        .map(Label::carrier)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                shipment.knownLabels().stream()
                        .flatMap(label -> java.util.stream.Stream.ofNullable(label.trackingNumber()))
                        .toList());
    }

    private static ShippedLine line(ShipmentLine shipped) {
        return new ShippedLine(LineId.numberIn(shipped.line().lineId()), shipped.quantity(), null);
    }
}
