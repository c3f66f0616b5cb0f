/** Tests of the order's own rules. */
@NullMarked
package io.entrepot.orders.order;

import org.jspecify.annotations.NullMarked;
