/** Webhooks of the calling partner and what was sent to them. */
@NullMarked
package io.entrepot.partner.webhook;

import org.jspecify.annotations.NullMarked;
