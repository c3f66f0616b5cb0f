/** Following the milestones of what was allocated, from Kafka. */
@NullMarked
package io.entrepot.inventory.allocation.kafka;

import org.jspecify.annotations.NullMarked;
