/** Tests of the client of inventory. */
@NullMarked
package io.entrepot.orders.fulfilment.inventory;

import org.jspecify.annotations.NullMarked;
