package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.erpbusinesscentral.shipment.Shipment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goods that left and shall be posted; carrier, tracking number and time are accepted, but this ERP cannot keep them. */
@Schema(name = "ShipmentRequest")
record ShipmentRequest(
        @NotEmpty @Size(max = Shape.MOST_LINES) List<@NotNull @Valid Line> lines,

        @Nullable @Size(max = 100) @Schema(example = "UPS") String carrier,

        @Nullable @Size(max = 100) @Schema(example = "1Z999AA10123456784")
        String trackingNumber,

        @Nullable Instant shippedAt) {

    /** How much of one order line left. */
    @Schema(name = "ShipmentLine")
    record Line(
            @NotNull @Positive @Max(Shape.HIGHEST_LINE_NUMBER) Integer lineNumber,

            @NotNull @Pattern(regexp = Shape.IDENTIFIER) String item,
            @NotNull @Valid QuantityBody quantity) {

        Shipment.Line line() {
            return new Shipment.Line(lineNumber, new ItemNumber(item), quantity.quantity());
        }
    }

    Shipment shipment(OrderId order, ShipmentId id) {
        return new Shipment(order, id, lines.stream().map(Line::line).toList());
    }
}
