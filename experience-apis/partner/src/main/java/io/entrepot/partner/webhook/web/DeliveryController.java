package io.entrepot.partner.webhook.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.partner.webhook.Delivery;
import io.entrepot.partner.webhook.DeliveryId;
import io.entrepot.partner.webhook.DeliveryPage;
import io.entrepot.partner.webhook.WebhookId;
import io.entrepot.partner.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows partners what was sent to a webhook, and has it sent again. */
@RestController
@RequestMapping(WebhookController.PATH + "/{id}")
@Tag(name = "Webhooks")
class DeliveryController {

    static final String DELIVERY = "^MSG-[0-9A-Z]{26}$";

    private static final String WEBHOOK_EXAMPLE = "WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE";
    private static final String DELIVERY_EXAMPLE = "MSG-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE";

    private final Webhooks webhooks;

    DeliveryController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping("/test")
    @Operation(
            operationId = "testWebhook",
            summary = "Have an event sent that tells nothing",
            description = "The event is of the type `webhook.test`; it is signed, repeated and listed as any other.")
    @ApiResponse(responseCode = "202", description = "It is sent soon")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<TestResponse> test(
            ConsumerId partner,
            @Parameter(example = WEBHOOK_EXAMPLE) @PathVariable @Pattern(regexp = WebhookController.WEBHOOK) String id) {
        return webhooks.test(partner, new WebhookId(id))
                .map(delivery -> ResponseEntity.accepted().body(TestResponse.of(delivery)))
                .orElseThrow(WebhookProblems::unknownWebhook);
    }

    @GetMapping("/deliveries")
    @Operation(operationId = "listDeliveries", summary = "List what was sent to a webhook, newest first")
    @ApiResponse(responseCode = "200", description = "One page of deliveries; they are kept for 30 days")
    @ApiResponse(responseCode = "404", ref = "Problem")
    DeliveryPageResponse list(
            ConsumerId partner,
            @Parameter(example = WEBHOOK_EXAMPLE) @PathVariable @Pattern(regexp = WebhookController.WEBHOOK) String id,
            @Parameter(description = "Only deliveries in this state") @RequestParam(required = false)
                    Delivery.@Nullable State state,
            @Parameter(description = "Only events of this type", example = "order.milestone")
                    @RequestParam(required = false)
                    @Pattern(regexp = WebhookRequest.EVENT_TYPE) @Nullable String eventType,
            @Parameter(description = "Only deliveries made since then") @RequestParam(required = false) @Nullable Instant since,
            @Parameter(description = "`next` of the page before")
                    @RequestParam(required = false)
                    @Pattern(regexp = DELIVERY) @Nullable String cursor,
            @Parameter(description = "The most deliveries in one page")
                    @RequestParam(defaultValue = "50")
                    @Min(1) @Max(100) int limit) {
        var query = new DeliveryPage.Query(state, eventType, since, cursor, limit);
        return webhooks.deliveries(partner, new WebhookId(id), query)
                .map(DeliveryPageResponse::of)
                .orElseThrow(WebhookProblems::unknownWebhook);
    }

    @GetMapping("/deliveries/{delivery}")
    @Operation(operationId = "readDelivery", summary = "Read what was sent, when, and what came back")
    @ApiResponse(responseCode = "200", description = "The delivery with its attempts")
    @ApiResponse(responseCode = "404", ref = "Problem")
    DeliveryResponse read(
            ConsumerId partner,
            @Parameter(example = WEBHOOK_EXAMPLE) @PathVariable @Pattern(regexp = WebhookController.WEBHOOK) String id,
            @Parameter(example = DELIVERY_EXAMPLE) @PathVariable @Pattern(regexp = DELIVERY) String delivery) {
        return webhooks.delivery(partner, new WebhookId(id), new DeliveryId(delivery))
                .map(DeliveryResponse::of)
                .orElseThrow(WebhookProblems::unknownDelivery);
    }

    @PostMapping("/replay")
    @Operation(
            operationId = "replayDeliveries",
            summary = "Have one delivery sent again, or those since a time",
            description =
                    "They keep their ids, and are repeated by the schedule as if they were new. A webhook that is disabled is enabled first.")
    @ApiResponse(responseCode = "202", description = "They are sent soon")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<ReplayResponse> replay(
            ConsumerId partner,
            @Parameter(example = WEBHOOK_EXAMPLE) @PathVariable @Pattern(regexp = WebhookController.WEBHOOK) String id,
            @Valid @RequestBody ReplayRequest replay) {
        return webhooks.replay(partner, new WebhookId(id), replay.toReplay())
                .map(count -> ResponseEntity.accepted().body(new ReplayResponse(count)))
                .orElseThrow(
                        replay.delivery() == null ? WebhookProblems::unknownWebhook : WebhookProblems::unknownDelivery);
    }
}
