/** Webhooks as the visibility API keeps them. */
@NullMarked
package io.entrepot.developer.webhook.visibility;

import org.jspecify.annotations.NullMarked;
