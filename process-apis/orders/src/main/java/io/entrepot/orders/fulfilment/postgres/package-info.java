/** Commands and escalations in PostgreSQL. */
@NullMarked
package io.entrepot.orders.fulfilment.postgres;

import org.jspecify.annotations.NullMarked;
