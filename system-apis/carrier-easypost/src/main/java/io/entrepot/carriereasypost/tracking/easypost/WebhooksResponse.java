package io.entrepot.carriereasypost.tracking.easypost;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses that get events. */
@JsonIgnoreProperties(ignoreUnknown = true)
record WebhooksResponse(@Nullable List<Webhook> webhooks) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Webhook(
            String id,
            @Nullable String url,
            @JsonProperty("disabled_at") @Nullable String disabledAt) {

        boolean isDisabled() {
            return disabledAt != null;
        }
    }

    /** The registrations of this address. */
    List<Webhook> of(String url) {
        return webhooks == null
                ? List.of()
                : webhooks.stream().filter(hook -> url.equals(hook.url())).toList();
    }
}
