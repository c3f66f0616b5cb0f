/** Partners' subscriptions to webhooks and the secrets that sign what is sent. */
@NullMarked
package io.entrepot.visibility.webhook;

import org.jspecify.annotations.NullMarked;
