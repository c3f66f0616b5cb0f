/** Webhooks as partners make, read and repeat them, and the events that they carry. */
@NullMarked
package io.entrepot.partner.webhook.web;

import org.jspecify.annotations.NullMarked;
