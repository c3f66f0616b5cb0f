/** Hands legs of orders to the warehouse system exactly once and follows them until the goods leave. */
@NullMarked
package io.entrepot.wmsopenboxes.fulfilment;

import org.jspecify.annotations.NullMarked;
