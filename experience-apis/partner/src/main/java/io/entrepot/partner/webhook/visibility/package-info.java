/** Webhooks as the visibility API keeps them. */
@NullMarked
package io.entrepot.partner.webhook.visibility;

import org.jspecify.annotations.NullMarked;
