/** Milestones from Kafka. */
@NullMarked
package io.entrepot.visibility.timeline.kafka;

import org.jspecify.annotations.NullMarked;
