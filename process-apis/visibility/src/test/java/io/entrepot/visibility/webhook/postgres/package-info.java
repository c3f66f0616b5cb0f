/** How secrets are kept. */
@NullMarked
package io.entrepot.visibility.webhook.postgres;

import org.jspecify.annotations.NullMarked;
