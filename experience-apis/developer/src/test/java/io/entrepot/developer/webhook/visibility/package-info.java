/** What is used of visibility. */
@NullMarked
package io.entrepot.developer.webhook.visibility;

import org.jspecify.annotations.NullMarked;
