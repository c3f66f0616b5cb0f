/** Hearing of what explains differences, and telling what mends them, through Kafka. */
@NullMarked
package io.entrepot.inventory.drift.kafka;

import org.jspecify.annotations.NullMarked;
