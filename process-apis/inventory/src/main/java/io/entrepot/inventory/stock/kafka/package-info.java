/** Receiving stock observations from Kafka. */
@NullMarked
package io.entrepot.inventory.stock.kafka;

import org.jspecify.annotations.NullMarked;
