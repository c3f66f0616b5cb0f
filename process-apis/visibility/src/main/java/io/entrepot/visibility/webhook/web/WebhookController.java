package io.entrepot.visibility.webhook.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.foundation.web.Fingerprint;
import io.entrepot.foundation.web.IdempotencyKeyHeader;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.visibility.receiver.UnusableAddress;
import io.entrepot.visibility.webhook.Subscribing;
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
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes, shows, changes and ends webhooks. */
@Tag(name = "Webhooks")
@RestController
@RequestMapping("/visibility/v1/webhooks")
class WebhookController {

    private static final String CONSUMER = "^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$";
    private static final String ID = "^WHK-[0-9A-Z]{26}$";

    private final Subscribing subscribing;
    private final Webhooks webhooks;

    WebhookController(Subscribing subscribing, Webhooks webhooks) {
        this.subscribing = subscribing;
        this.webhooks = webhooks;
    }

    @PostMapping
    @Operation(
            operationId = "subscribe",
            summary = "Make a webhook; the same Idempotency-Key with the same body gives the same one")
    @ApiResponse(responseCode = "201", description = "The webhook, with its secret")
    ResponseEntity<WebhookResponse> subscribe(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestParam @Pattern(regexp = CONSUMER) String consumer,
            @Valid @RequestBody WebhookRequest body) {
        var request = new Webhooks.Request(IdempotencyKeyHeader.read(idempotencyKey), Fingerprint.of(body.toString()));
        var addition = usable(() -> subscribing.subscribe(new ConsumerId(consumer), body.toWish(), request));
        return switch (addition) {
            case Webhooks.Addition.Added(var webhook, var secret) ->
                ResponseEntity.created(URI.create("/visibility/v1/webhooks/" + webhook.id()))
                        .body(WebhookResponse.of(webhook, secret));
            case Webhooks.Addition.KeyReused() ->
                throw new ProblemException(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "Use a new Idempotency-Key for a different webhook.");
            case Webhooks.Addition.TooMany(var most) ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "There are " + most + " webhooks already; remove one first.");
        };
    }

    @GetMapping
    @Operation(operationId = "webhooks", summary = "List the webhooks of a consumer")
    WebhooksResponse list(@RequestParam @Pattern(regexp = CONSUMER) String consumer) {
        return WebhooksResponse.of(webhooks.of(new ConsumerId(consumer)));
    }

    @GetMapping("/disabled")
    @Operation(operationId = "disabledWebhooks", summary = "List the webhooks of all consumers that are disabled")
    WebhooksResponse disabled(@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return WebhooksResponse.of(webhooks.in(Webhook.State.DISABLED, limit));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "webhook", summary = "Show a webhook")
    WebhookResponse find(
            @PathVariable @Pattern(regexp = ID) String id, @RequestParam @Pattern(regexp = CONSUMER) String consumer) {
        return webhooks.find(new ConsumerId(consumer), new WebhookId(id))
                .map(WebhookResponse::of)
                .orElseThrow(WebhookController::unknown);
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeWebhook", summary = "Change a webhook; the state enables or disables it")
    WebhookResponse change(
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestParam @Pattern(regexp = CONSUMER) String consumer,
            @Valid @RequestBody WebhookRequest body) {
        return usable(() -> subscribing.change(
                        new ConsumerId(consumer), new WebhookId(id), body.toWish(), body.wantedState()))
                .map(WebhookResponse::of)
                .orElseThrow(WebhookController::unknown);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "unsubscribe", summary = "Remove a webhook with its deliveries")
    @ApiResponse(responseCode = "204", description = "It is gone")
    ResponseEntity<Void> remove(
            @PathVariable @Pattern(regexp = ID) String id, @RequestParam @Pattern(regexp = CONSUMER) String consumer) {
        if (!subscribing.unsubscribe(new ConsumerId(consumer), new WebhookId(id))) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/secret")
    @Operation(operationId = "rotateSecret", summary = "Get a new secret; the same Idempotency-Key gives the same one")
    SecretResponse rotate(
            @PathVariable @Pattern(regexp = ID) String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestParam @Pattern(regexp = CONSUMER) String consumer,
            @Valid @RequestBody SecretRequest body) {
        var key = IdempotencyKeyHeader.read(idempotencyKey);
        return subscribing
                .rotate(new ConsumerId(consumer), new WebhookId(id), key, body.overlap())
                .map(SecretResponse::of)
                .orElseThrow(WebhookController::unknown);
    }

    private static <T> T usable(Supplier<T> change) {
        try {
            return change.get();
        } catch (UnusableAddress unusable) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing can be sent to this address.",
                    List.of(new InputError("/address", "unusable", unusable.reason())));
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "The consumer has no such webhook.");
    }
}
