/** Taken orders in PostgreSQL, and what is told of them. */
@NullMarked
package io.entrepot.storefrontshopify.order.postgres;

import org.jspecify.annotations.NullMarked;
