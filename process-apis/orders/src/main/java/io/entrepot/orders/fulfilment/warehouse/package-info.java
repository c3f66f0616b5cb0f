/** The client of the warehouse system APIs. */
@NullMarked
package io.entrepot.orders.fulfilment.warehouse;

import org.jspecify.annotations.NullMarked;
