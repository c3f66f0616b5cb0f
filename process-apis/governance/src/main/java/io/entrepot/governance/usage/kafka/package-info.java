/** Counts from Kafka. */
@NullMarked
package io.entrepot.governance.usage.kafka;

import org.jspecify.annotations.NullMarked;
