package io.entrepot.developer.webhook.web;

import io.entrepot.developer.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a partner wants to be told, and where. */
@Schema(name = "NewWebhook")
record WebhookRequest(
        @NotBlank @Size(max = 2000) @Schema(
                description =
                        "Where events are sent: https, port 443 or one from 1024, a name or address on the public internet, no user or password",
                example = "https://example.com/entrepot")
        String address,

        @NotNull @Size(min = 1, max = 20) @Schema(
                description =
                        "`order.milestone`: an order passed a milestone; `webhook.disabled`: another webhook of yours was disabled by us",
                example = "[\"order.milestone\"]")
        List<@NotNull @Pattern(regexp = WebhookRequest.EVENT_TYPE) String> eventTypes,

        @Nullable @Size(max = 200) @Schema(description = "For people", example = "Order tracking, production")
        String description,

        @Schema(
                description =
                        "ENABLED if absent. One that is enabled again is sent what happens from then on; what was withheld can be replayed")
        Webhook.@Nullable State state) {

    static final String EVENT_TYPE = "^[a-z]+(\\.[a-z-]+)+$";

    /** Validation has run: what it requires is there. */
    Webhook.Terms toTerms() {
        return new Webhook.Terms(
                address, eventTypes, description, Objects.requireNonNullElse(state, Webhook.State.ENABLED));
    }
}
