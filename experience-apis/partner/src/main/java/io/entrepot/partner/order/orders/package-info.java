/** A partner's orders as the orders API keeps them. */
@NullMarked
package io.entrepot.partner.order.orders;

import org.jspecify.annotations.NullMarked;
