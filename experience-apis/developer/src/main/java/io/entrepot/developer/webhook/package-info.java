/** Webhooks of the calling partner and what was sent to them. */
@NullMarked
package io.entrepot.developer.webhook;

import org.jspecify.annotations.NullMarked;
