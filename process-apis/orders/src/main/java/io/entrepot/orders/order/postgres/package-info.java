/** Orders and accepted requests in PostgreSQL. */
@NullMarked
package io.entrepot.orders.order.postgres;

import org.jspecify.annotations.NullMarked;
