/** What is used of visibility. */
@NullMarked
package io.entrepot.partner.webhook.visibility;

import org.jspecify.annotations.NullMarked;
