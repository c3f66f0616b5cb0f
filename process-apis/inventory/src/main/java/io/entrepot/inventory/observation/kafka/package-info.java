/** Receiving stock observations from Kafka. */
@NullMarked
package io.entrepot.inventory.observation.kafka;

import org.jspecify.annotations.NullMarked;
