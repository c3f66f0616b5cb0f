package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.erpbusinesscentral.shipment.Posting;
import io.entrepot.erpbusinesscentral.shipment.Shipment;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** What the ERP made of a shipment. */
@Schema(name = "ShipmentPosting")
record ShipmentResponse(
        @NotNull String orderId,
        @NotNull String shipmentId,
        @NotNull @Schema(example = "102001") String shipmentNumber,
        @NotNull @Schema(example = "103001") String invoiceNumber,
        @NotNull State state) {

    /** A posting is answered only when it is done. */
    enum State {
        POSTED
    }

    static ShipmentResponse of(Shipment shipment, Posting.Documents documents) {
        return new ShipmentResponse(
                shipment.order().value(),
                shipment.id().value(),
                documents.shipmentNumber(),
                documents.invoiceNumber(),
                State.POSTED);
    }
}
