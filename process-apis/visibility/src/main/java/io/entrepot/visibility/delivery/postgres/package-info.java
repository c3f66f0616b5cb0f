/** Deliveries in PostgreSQL: a queue that several replicas share, and its history. */
@NullMarked
package io.entrepot.visibility.delivery.postgres;

import org.jspecify.annotations.NullMarked;
