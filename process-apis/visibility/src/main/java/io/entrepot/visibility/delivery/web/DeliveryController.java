package io.entrepot.visibility.delivery.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.visibility.delivery.Deliveries;
import io.entrepot.visibility.delivery.Delivery;
import io.entrepot.visibility.delivery.DeliveryId;
import io.entrepot.visibility.delivery.Notices;
import io.entrepot.visibility.notice.NoticeType;
import io.entrepot.visibility.webhook.Webhook;
import io.entrepot.visibility.webhook.WebhookId;
import io.entrepot.visibility.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was sent to a webhook, and has it sent again. */
@Tag(name = "Deliveries")
@RestController
@RequestMapping("/visibility/v1/webhooks/{id}")
class DeliveryController {

    private static final String CONSUMER = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$";
    private static final String WEBHOOK = "^WHK-[0-9A-Z]{26}$";
    private static final String DELIVERY = "^MSG-[0-9A-Z]{26}$";

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Notices notices;

    DeliveryController(Webhooks webhooks, Deliveries deliveries, Notices notices) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.notices = notices;
    }

    @GetMapping("/deliveries")
    @Operation(operationId = "deliveries", summary = "List the deliveries of a webhook, the newest first")
    DeliveryPageResponse list(
            @PathVariable @Pattern(regexp = WEBHOOK) String id,
            @RequestParam @Pattern(regexp = CONSUMER) String consumer,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Size(max = 50) @Nullable String eventType,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Pattern(regexp = DELIVERY) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var filter = new Deliveries.Filter(state, eventType == null ? null : type(eventType), since);
        var after = cursor == null ? null : new DeliveryId(cursor);
        return DeliveryPageResponse.of(deliveries.list(webhook(id, consumer).id(), filter, after, limit + 1), limit);
    }

    @GetMapping("/deliveries/{delivery}")
    @Operation(operationId = "delivery", summary = "Show a delivery with its attempts")
    DeliveryResponse find(
            @PathVariable @Pattern(regexp = WEBHOOK) String id,
            @PathVariable @Pattern(regexp = DELIVERY) String delivery,
            @RequestParam @Pattern(regexp = CONSUMER) String consumer) {
        return deliveries
                .history(webhook(id, consumer).id(), new DeliveryId(delivery))
                .map(DeliveryResponse::of)
                .orElseThrow(DeliveryController::unknown);
    }

    @PostMapping("/replay")
    @Operation(operationId = "replayDeliveries", summary = "Send one delivery again, or those since a time")
    @ApiResponse(responseCode = "202", description = "They are sent soon, under the ids that they had")
    ResponseEntity<ReplayResponse> replay(
            @PathVariable @Pattern(regexp = WEBHOOK) String id,
            @RequestParam @Pattern(regexp = CONSUMER) String consumer,
            @Valid @RequestBody ReplayRequest body) {
        var webhook = enabled(webhook(id, consumer));
        return ResponseEntity.accepted().body(new ReplayResponse(replay(webhook, body)));
    }

    @PostMapping("/test")
    @Operation(operationId = "testWebhook", summary = "Send an event that tells nothing")
    @ApiResponse(responseCode = "202", description = "It is sent soon")
    ResponseEntity<TestResponse> test(
            @PathVariable @Pattern(regexp = WEBHOOK) String id,
            @RequestParam @Pattern(regexp = CONSUMER) String consumer) {
        var webhook = enabled(webhook(id, consumer));
        return ResponseEntity.accepted()
                .body(new TestResponse(notices.test(webhook).value()));
    }

    private int replay(Webhook webhook, ReplayRequest body) {
        if (body.delivery() == null) {
            return body.since() == null ? 0 : deliveries.replay(webhook.id(), body.since(), body.isOfFailedOnly());
        }
        var delivery = existing(webhook, body.delivery());
        return deliveries.replay(webhook.id(), delivery.id()) ? 1 : 0;
    }

    private Webhook webhook(String id, String consumer) {
        return webhooks.find(new ConsumerId(consumer), new WebhookId(id))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "The consumer has no such webhook."));
    }

    private Delivery existing(Webhook webhook, String delivery) {
        return deliveries.find(webhook.id(), new DeliveryId(delivery)).orElseThrow(DeliveryController::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "The webhook has no such delivery.");
    }

    private static Webhook enabled(Webhook webhook) {
        if (!webhook.isEnabled()) {
            throw new ProblemException(ProblemType.CONFLICT, "The webhook is disabled; enable it first.");
        }
        return webhook;
    }

    private static NoticeType type(String code) {
        return NoticeType.named(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "There is no such type of event.",
                        List.of(new InputError("eventType", "unknown", "is none of the documented types"))));
    }
}
