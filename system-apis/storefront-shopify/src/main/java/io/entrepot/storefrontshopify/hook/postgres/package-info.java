/** Notes which deliveries were handled. */
@NullMarked
package io.entrepot.storefrontshopify.hook.postgres;

import org.jspecify.annotations.NullMarked;
