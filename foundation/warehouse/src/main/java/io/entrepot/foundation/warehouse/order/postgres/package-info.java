/** Stores fulfilment orders in PostgreSQL, together with the milestones that they reach. */
@NullMarked
package io.entrepot.foundation.warehouse.order.postgres;

import org.jspecify.annotations.NullMarked;
