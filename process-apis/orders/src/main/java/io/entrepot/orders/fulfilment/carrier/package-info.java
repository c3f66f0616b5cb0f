/** The client of the carrier system API. */
@NullMarked
package io.entrepot.orders.fulfilment.carrier;

import org.jspecify.annotations.NullMarked;
