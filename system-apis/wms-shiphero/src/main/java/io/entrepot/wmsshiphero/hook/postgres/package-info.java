/** Stores the webhooks' secrets and notes which deliveries were handled. */
@NullMarked
package io.entrepot.wmsshiphero.hook.postgres;

import org.jspecify.annotations.NullMarked;
