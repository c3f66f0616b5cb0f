package io.entrepot.visibility.webhook.web;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.visibility.notice.NoticeType;
import io.entrepot.visibility.webhook.Subscribing;
import io.entrepot.visibility.webhook.Webhook;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a partner wants to be told, and where. */
record WebhookRequest(
        @NotBlank @Size(max = 2000) @Schema(example = "https://example.com/hooks")
        String address,

        @NotNull @Size(min = 1, max = 20) @Schema(example = "[\"order.milestone\"]")
        List<@NotNull @Size(max = 50) String> eventTypes,

        @Nullable @Size(max = 200) String description,

        @Schema(description = "ENABLED if absent") Webhook.@Nullable State state) {

    Subscribing.Wish toWish() {
        return new Subscribing.Wish(address, types(), description);
    }

    Webhook.State wantedState() {
        return state == null ? Webhook.State.ENABLED : state;
    }

    private Set<NoticeType> types() {
        var types = EnumSet.noneOf(NoticeType.class);
        for (int index = 0; index < eventTypes.size(); index++) {
            types.add(type(index));
        }
        return types;
    }

    private NoticeType type(int index) {
        return NoticeType.subscribable(eventTypes.get(index))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "There is no such type of event.",
                        List.of(new InputError("/eventTypes/" + index, "unknown", "is none of the documented types"))));
    }
}
