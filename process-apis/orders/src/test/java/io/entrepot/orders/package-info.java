/** Tests of the orders service on real PostgreSQL and Kafka, with stubbed upstreams. */
@NullMarked
package io.entrepot.orders;

import org.jspecify.annotations.NullMarked;
