/** The HTTP edge of orders. */
@NullMarked
package io.entrepot.orders.order.web;

import org.jspecify.annotations.NullMarked;
