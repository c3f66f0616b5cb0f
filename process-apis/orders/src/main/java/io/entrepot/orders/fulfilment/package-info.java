/** Fulfilling an order: the systems it needs, the steps taken, what waits for a person. */
@NullMarked
package io.entrepot.orders.fulfilment;

import org.jspecify.annotations.NullMarked;
