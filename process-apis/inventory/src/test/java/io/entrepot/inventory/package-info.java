/** Tests of the whole service on PostgreSQL and Kafka. */
@NullMarked
package io.entrepot.inventory;

import org.jspecify.annotations.NullMarked;
