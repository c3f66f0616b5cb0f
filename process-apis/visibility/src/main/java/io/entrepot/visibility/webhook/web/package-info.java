/** Subscriptions over HTTP. */
@NullMarked
package io.entrepot.visibility.webhook.web;

import org.jspecify.annotations.NullMarked;
