package io.entrepot.visibility.delivery;

import io.entrepot.visibility.webhook.SigningSecret;
import io.entrepot.visibility.webhook.WebhookId;
import java.net.URI;
import java.util.List;

/**
 * A delivery that is ours to send, for a while.
 *
 * @param attempt the number of this attempt; a later claim has a later one
 * @param tries which attempt of the schedule it is, from 1; sending again by hand begins anew
 * @param secrets sign it, each with a signature of its own; none where no key of ours opens one: then it is not sent
 */
public record Claim(
        DeliveryId id,
        WebhookId webhook,
        URI address,
        String body,
        int attempt,
        int tries,
        List<SigningSecret> secrets) {

    public Claim {
        secrets = List.copyOf(secrets);
    }
}
