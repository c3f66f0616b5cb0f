/** Allocations, reservations and the sums that guard them, in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.allocation.postgres;

import org.jspecify.annotations.NullMarked;
