package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.order.OrderStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** An order's document in the ERP. */
@Schema(name = "SalesOrder")
record SalesOrderResponse(
        @NotNull String orderId,

        @NotNull @Schema(example = "101001") String documentNumber,

        @NotNull @Schema(description = "OPEN for posting, CLOSED when posted completely, CANCELLED when deleted")
        OrderStatus.State state) {

    static SalesOrderResponse of(OrderId order, OrderStatus status) {
        return new SalesOrderResponse(order.value(), status.documentNumber(), status.state());
    }
}
