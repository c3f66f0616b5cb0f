package io.entrepot.carriereasypost.tracking.easypost;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that EasyPost sends us its events, also after it gave up on us. */
class HookRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(HookRegistration.class);

    private final EasyPostApi api;
    private final EasyPostProperties.Webhook wanted;
    private final Clock clock;
    private Instant nextCheck = Instant.MIN;
    private boolean hasOurSecret;

    HookRegistration(EasyPostApi api, EasyPostProperties.Webhook wanted, Clock clock) {
        this.api = api;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** Checks if it is time; a check that failed is due again at once. */
    void checkWhenDue() {
        if (!clock.instant().isBefore(nextCheck)) {
            check();
            nextCheck = clock.instant().plus(wanted.checkEvery());
        }
    }

    private void check() {
        var ours = api.webhooks().of(wanted.url());
        if (ours.isEmpty()) {
            api.register(WebhookRequest.of(wanted));
            LOG.info("Registered {} for events", wanted.url());
        }
        ours.stream().filter(hook -> hook.isDisabled() || !hasOurSecret).forEach(this::renew);
        hasOurSecret = true;
    }

    /** The secret is never told, so the first check of a run sets it. */
    private void renew(WebhooksResponse.Webhook hook) {
        api.update(hook.id(), new WebhookRequest.Secret(wanted.secret()));
        LOG.info("Renewed the registration of {}{}", wanted.url(), hook.isDisabled() ? ", which was disabled" : "");
    }
}
