/**
 * Webhooks as the visibility API keeps them. The developer API has a client like this: each owns its wire types, so that one of them can follow a new version of visibility
 * without the other.
 */
@NullMarked
package io.entrepot.partner.webhook.visibility;

import org.jspecify.annotations.NullMarked;
