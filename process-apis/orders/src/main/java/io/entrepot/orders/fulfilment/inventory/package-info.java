/** The client of the inventory process API. */
@NullMarked
package io.entrepot.orders.fulfilment.inventory;

import org.jspecify.annotations.NullMarked;
