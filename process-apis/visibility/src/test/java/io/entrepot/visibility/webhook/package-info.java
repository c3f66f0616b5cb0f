/** Subscriptions. */
@NullMarked
package io.entrepot.visibility.webhook;

import org.jspecify.annotations.NullMarked;
