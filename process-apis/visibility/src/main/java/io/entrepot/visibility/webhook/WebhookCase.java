package io.entrepot.visibility.webhook;

import io.entrepot.foundation.cases.CaseKind;

/** What a person should look at. */
public enum WebhookCase implements CaseKind {
    /** A partner is no longer told: somebody should tell the partner that. */
    WEBHOOK_DISABLED,

    /** A delivery was sent as often as it may be, and nobody knows what became of it: the log does, or the partner. */
    DELIVERY_UNSETTLED
}
