/** Subscriptions in PostgreSQL, with their secrets sealed. */
@NullMarked
package io.entrepot.visibility.webhook.postgres;

import org.jspecify.annotations.NullMarked;
