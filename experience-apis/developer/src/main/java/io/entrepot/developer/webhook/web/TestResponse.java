package io.entrepot.developer.webhook.web;

import io.entrepot.developer.webhook.DeliveryId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** The delivery of a test. */
@Schema(name = "TestReceipt")
record TestResponse(
        @NotNull @Schema(description = "The delivery to look at", example = "MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE")
        String delivery) {

    static TestResponse of(DeliveryId delivery) {
        return new TestResponse(delivery.value());
    }
}
