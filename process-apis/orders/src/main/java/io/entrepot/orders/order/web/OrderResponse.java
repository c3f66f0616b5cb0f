package io.entrepot.orders.order.web;

import io.entrepot.canonical.item.Quantity;
import io.entrepot.orders.order.Address;
import io.entrepot.orders.order.Leg;
import io.entrepot.orders.order.LegLine;
import io.entrepot.orders.order.Order;
import io.entrepot.orders.order.OrderLine;
import io.entrepot.orders.order.Shipment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order with its lines, legs and shipments. */
record OrderResponse(
        String id,
        String consumer,
        String reference,
        String state,
        @Nullable String stateReason,
        Instant createdAt,
        @Nullable LocalDate requestedDelivery,
        AddressResponse shipTo,
        SourcingResponse sourcing,
        List<LineResponse> lines,
        List<LegResponse> legs,
        List<ShipmentResponse> shipments,

        @Schema(description = "number of the sales order in the ERP") @Nullable String erpDocument,

        @Schema(description = "the storefront that sold it, for its orders only") @Nullable String channel,

        @Schema(description = "the storefront's own identifier of it") @Nullable String channelOrder) {

    static OrderResponse of(Order order) {
        var terms = order.terms();
        var reason = order.standing().reason();
        var origin = terms.origin();
        return new OrderResponse(
                order.id().value(),
                terms.consumer().value(),
                terms.reference(),
                order.state().name(),
                reason == null ? null : reason.name(),
                terms.createdAt(),
                terms.requestedDelivery(),
                AddressResponse.of(terms.shipTo()),
                new SourcingResponse(
                        terms.sourcing().allowSplit(), terms.sourcing().allowBackorder()),
                order.lines().stream().map(LineResponse::of).toList(),
                order.legs().stream().map(LegResponse::of).toList(),
                order.shipments().stream().map(ShipmentResponse::of).toList(),
                order.standing().erpDocument(),
                origin == null ? null : origin.channel().value(),
                origin == null ? null : origin.order());
    }

    /** A postal address. */
    record AddressResponse(
            String name,
            String line1,
            @Nullable String line2,
            String city,
            @Nullable String region,
            String postalCode,
            String country) {

        static AddressResponse of(Address address) {
            return new AddressResponse(
                    address.name(),
                    address.line1(),
                    address.line2(),
                    address.city(),
                    address.region(),
                    address.postalCode(),
                    address.country());
        }
    }

    /** What the partner allows. */
    record SourcingResponse(boolean allowSplit, boolean allowBackorder) {}

    /** An exact amount in a UN/CEFACT unit. */
    record QuantityResponse(BigDecimal amount, String unit) {

        static QuantityResponse of(Quantity quantity) {
            return new QuantityResponse(quantity.amount(), quantity.unit().code());
        }
    }

    /** A line as ordered, and what of it waits for supply. */
    record LineResponse(
            int lineNumber,
            String item,
            QuantityResponse quantity,
            @Nullable QuantityResponse backordered) {

        static LineResponse of(OrderLine line) {
            var rest = line.backordered();
            return new LineResponse(
                    line.lineNumber(),
                    line.item().value(),
                    QuantityResponse.of(line.quantity()),
                    rest == null ? null : QuantityResponse.of(rest));
        }
    }

    /** What of a line a leg or shipment carries, in the base unit. */
    record PartResponse(int lineNumber, String item, QuantityResponse quantity) {

        static PartResponse of(LegLine line) {
            return new PartResponse(line.lineNumber(), line.item().value(), QuantityResponse.of(line.quantity()));
        }
    }

    /** The part of the order that one node fulfils. */
    record LegResponse(
            String legId,
            String node,
            String state,
            @Nullable String warehouseOrder,
            List<PartResponse> lines) {

        static LegResponse of(Leg leg) {
            return new LegResponse(
                    leg.id().value(),
                    leg.node().value(),
                    leg.state().name(),
                    leg.warehouseOrder(),
                    leg.lines().stream().map(PartResponse::of).toList());
        }
    }

    /** Whether a shipment is posted to finance. */
    record PostingResponse(
            String state,
            @Nullable String shipmentNumber,
            @Nullable String invoiceNumber) {}

    /** Goods that left a node. */
    record ShipmentResponse(
            String shipmentId,
            String legId,
            String node,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            Instant shippedAt,
            @Nullable Instant deliveredAt,
            List<PartResponse> lines,
            PostingResponse posting) {

        static ShipmentResponse of(Shipment shipment) {
            var posting = shipment.posting();
            return new ShipmentResponse(
                    shipment.id().value(),
                    shipment.leg().value(),
                    shipment.node().value(),
                    shipment.carrier(),
                    shipment.trackingNumber(),
                    shipment.shippedAt(),
                    shipment.deliveredAt(),
                    shipment.lines().stream().map(PartResponse::of).toList(),
                    new PostingResponse(posting.state().name(), posting.shipmentNumber(), posting.invoiceNumber()));
        }
    }
}
