/** Webhooks as developers make, read and repeat them. */
@NullMarked
package io.entrepot.developer.webhook.web;

import org.jspecify.annotations.NullMarked;
