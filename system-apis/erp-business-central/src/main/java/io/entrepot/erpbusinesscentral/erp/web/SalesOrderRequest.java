package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.order.Address;
import io.entrepot.erpbusinesscentral.order.SalesOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order that the ERP shall hold. */
@Schema(name = "SalesOrderRequest")
record SalesOrderRequest(
        @NotNull @Pattern(regexp = Shape.IDENTIFIER) @Schema(description = "The partner who orders", example = "acme-retail")
        String customer,

        @NotBlank @Size(max = 100) @Schema(description = "The partner's own number of the order", example = "PO-1001")
        String reference,

        @Nullable LocalDate requestedDelivery,
        @NotNull @Valid ShipTo shipTo,

        @NotEmpty @Size(max = Shape.MOST_LINES) @Schema(description = "A line that several nodes ship appears once per node")
        List<@NotNull @Valid Line> lines) {

    /** Where the goods go; the lengths are what the ERP keeps. */
    record ShipTo(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String line1,
            @Nullable @Size(max = 50) String line2,
            @NotBlank @Size(max = 30) String city,
            @NotBlank @Size(max = 30) String region,
            @NotBlank @Size(max = 20) String postalCode,
            @NotNull @Pattern(regexp = Shape.COUNTRY) String country) {

        Address address() {
            return new Address(name, line1, line2, city, region, postalCode, country);
        }
    }

    /** What one node ships of one order line. */
    @Schema(name = "SalesOrderLine")
    record Line(
            @NotNull @Positive @Max(Shape.HIGHEST_LINE_NUMBER) Integer lineNumber,

            @NotNull @Pattern(regexp = Shape.IDENTIFIER) String item,
            @NotNull @Valid QuantityBody quantity,

            @NotNull @Pattern(regexp = Shape.IDENTIFIER) @Schema(example = "ATL")
            String node) {

        SalesOrder.Line line() {
            return new SalesOrder.Line(lineNumber, new ItemNumber(item), quantity.quantity(), new NodeId(node));
        }
    }

    SalesOrder order(OrderId id) {
        return new SalesOrder(
                id,
                new ConsumerId(customer),
                reference,
                requestedDelivery,
                shipTo.address(),
                lines.stream().map(Line::line).toList());
    }
}
