/** Orders with their lines, legs and shipments, and what may happen to them. */
@NullMarked
package io.entrepot.orders.order;

import org.jspecify.annotations.NullMarked;
