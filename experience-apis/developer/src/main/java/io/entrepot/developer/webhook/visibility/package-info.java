/**
 * Webhooks as the visibility API keeps them. The partner API has a client like this: each owns its wire types, so that one of them can follow a new version of visibility
 * without the other.
 */
@NullMarked
package io.entrepot.developer.webhook.visibility;

import org.jspecify.annotations.NullMarked;
