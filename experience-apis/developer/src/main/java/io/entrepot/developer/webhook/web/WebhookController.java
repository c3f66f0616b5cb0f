package io.entrepot.developer.webhook.web;

import io.entrepot.developer.application.Developer;
import io.entrepot.developer.application.IdempotencyKey;
import io.entrepot.developer.webhook.WebhookId;
import io.entrepot.developer.webhook.Webhooks;
import io.entrepot.foundation.web.IdempotencyKeyHeader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
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
import org.springframework.web.bind.annotation.RestController;

/** Lets developers make, read, change and end the webhooks of their partner. */
@RestController
@RequestMapping(WebhookController.PATH)
@Tag(name = "Webhooks", description = "Where events are sent, and what became of each")
class WebhookController {

    static final String PATH = "/developer/v1/webhooks";
    static final String WEBHOOK = "^WHK-[0-9A-Z]{26}$";

    private static final String EXAMPLE = "WHK-01KAQ3ZJ6T3V5Y8R2M4N7P9QWE";

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @PostMapping
    @Operation(
            operationId = "createWebhook",
            summary = "Have events sent to an address of yours",
            description =
                    "The answer alone tells the secret. Repeating the request with the same key and the same body gives the same "
                            + "answer and never a second webhook. You may have 20.")
    @ApiResponse(
            responseCode = "201",
            description = "The webhook, with its secret",
            headers =
                    @Header(name = "Location", description = "Where the webhook is", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<WebhookResponse> create(
            Developer developer,
            @Parameter(
                            required = true,
                            description = "A name of your own for this attempt, 1 to 200 printable ASCII characters "
                                    + "without spaces; kept as long as the webhook",
                            example = "2f1c1e0a-6a52-4a53-9d1c-0b8f3f5f9a11",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody WebhookRequest webhook) {
        var created = webhooks.subscribe(
                developer.partner(), IdempotencyKeyHeader.read(idempotencyKey, IdempotencyKey::new), webhook.toTerms());
        return ResponseEntity.created(URI.create(PATH + "/" + created.id())).body(WebhookResponse.of(created));
    }

    @GetMapping
    @Operation(operationId = "listWebhooks", summary = "List own webhooks")
    @ApiResponse(responseCode = "200", description = "All of them")
    WebhooksResponse list(Developer developer) {
        return WebhooksResponse.of(webhooks.of(developer.partner()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readWebhook", summary = "Read a webhook and how it fares")
    @ApiResponse(responseCode = "200", description = "The webhook, without its secret")
    @ApiResponse(responseCode = "404", ref = "Problem")
    WebhookResponse read(
            Developer developer, @Parameter(example = EXAMPLE) @PathVariable @Pattern(regexp = WEBHOOK) String id) {
        return webhooks.find(developer.partner(), new WebhookId(id))
                .map(WebhookResponse::of)
                .orElseThrow(WebhookProblems::unknownWebhook);
    }

    @PutMapping("/{id}")
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, disable it or enable it again",
            description = "All that can be chosen is sent. Secrets and deliveries stay.")
    @ApiResponse(responseCode = "200", description = "The webhook as it is now")
    @ApiResponse(responseCode = "404", ref = "Problem")
    WebhookResponse change(
            Developer developer,
            @Parameter(example = EXAMPLE) @PathVariable @Pattern(regexp = WEBHOOK) String id,
            @Valid @RequestBody WebhookRequest webhook) {
        return webhooks.change(developer.partner(), new WebhookId(id), webhook.toTerms())
                .map(WebhookResponse::of)
                .orElseThrow(WebhookProblems::unknownWebhook);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteWebhook", summary = "End a webhook, with its secrets and deliveries")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<Void> delete(
            Developer developer, @Parameter(example = EXAMPLE) @PathVariable @Pattern(regexp = WEBHOOK) String id) {
        if (!webhooks.remove(developer.partner(), new WebhookId(id))) {
            throw WebhookProblems.unknownWebhook();
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Get a new secret",
            description =
                    "The secrets before it go on signing beside it for the hours that you choose. Repeating the request with the same "
                            + "key gives the same secret.")
    @ApiResponse(responseCode = "200", description = "The new secret, which no other answer tells")
    @ApiResponse(responseCode = "404", ref = "Problem")
    SecretResponse rotate(
            Developer developer,
            @Parameter(example = EXAMPLE) @PathVariable @Pattern(regexp = WEBHOOK) String id,
            @Parameter(
                            required = true,
                            description = "A name of your own for this attempt, 1 to 200 printable ASCII characters "
                                    + "without spaces",
                            example = "2f1c1e0a-6a52-4a53-9d1c-0b8f3f5f9a11",
                            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody SecretRequest secret) {
        var key = IdempotencyKeyHeader.read(idempotencyKey, IdempotencyKey::new);
        return webhooks.rotate(developer.partner(), new WebhookId(id), key, secret.overlapHours())
                .map(SecretResponse::new)
                .orElseThrow(WebhookProblems::unknownWebhook);
    }
}
