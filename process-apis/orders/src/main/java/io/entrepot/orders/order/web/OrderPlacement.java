package io.entrepot.orders.order.web;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.orders.order.Address;
import io.entrepot.orders.order.OrderLine;
import io.entrepot.orders.order.OrderRequest;
import io.entrepot.orders.order.Sourcing;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body that places an order. */
@Schema(name = "PlaceOrderRequest")
record OrderPlacement(
        @NotBlank @Pattern(regexp = Shape.IDENTIFIER) @Schema(description = "the partner who orders")
        String consumer,

        @NotBlank @Size(max = 35) @Schema(description = "the partner's own number of the order", example = "PO-1001")
        String reference,

        @NotNull @Valid ShipTo shipTo,
        @NotEmpty @Size(max = 1000) @UniqueLineNumbers List<@NotNull @Valid Line> lines,
        @Nullable LocalDate requestedDelivery,
        @NotNull @Valid SourcingWish sourcing) {

    OrderRequest toRequest() {
        return new OrderRequest(
                new ConsumerId(consumer),
                reference,
                requestedDelivery,
                shipTo.toAddress(),
                new Sourcing(sourcing.allowSplit(), sourcing.allowBackorder()),
                lines.stream().map(Line::toOrderLine).toList(),
                null);
    }

    /** Where the goods go. */
    record ShipTo(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String line1,
            @Nullable @Size(max = 100) String line2,
            @NotBlank @Size(max = 60) String city,
            @Nullable @Size(max = 30) String region,
            @NotBlank @Size(max = 20) String postalCode,

            @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "must be an ISO 3166-1 alpha-2 code") String country) {

        Address toAddress() {
            return new Address(name, line1, line2, city, region, postalCode, country);
        }
    }

    /** One line; its number is unique within the order. */
    record Line(
            @NotNull @Positive Integer lineNumber,

            @NotBlank @Pattern(regexp = Shape.IDENTIFIER, message = "must be an item number") String item,

            @NotNull @Valid Amount quantity) {

        OrderLine toOrderLine() {
            return new OrderLine(lineNumber, new ItemNumber(item), quantity.toQuantity(), null);
        }
    }

    /** A quantity in a unit of measure of the item. */
    record Amount(
            @NotNull @Positive @DecimalMax("1000000000") BigDecimal amount,

            @NotBlank @Pattern(regexp = "[A-Z0-9]{1,3}", message = "must be a UN/CEFACT code") @Schema(description = "UN/CEFACT code", example = "EA")
            String unit) {

        Quantity toQuantity() {
            return new Quantity(amount, new UnitOfMeasure(unit));
        }
    }

    /** What the partner allows. */
    record SourcingWish(
            @NotNull Boolean allowSplit, @NotNull Boolean allowBackorder) {}

    private static final class Shape {
        static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    }
}
