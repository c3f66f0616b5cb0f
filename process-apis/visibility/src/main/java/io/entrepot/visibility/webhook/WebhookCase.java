package io.entrepot.visibility.webhook;

import io.entrepot.foundation.cases.CaseKind;

/** What a person should look at. */
public enum WebhookCase implements CaseKind {
    /** A partner is no longer told: somebody should tell the partner that. */
    WEBHOOK_DISABLED
}
