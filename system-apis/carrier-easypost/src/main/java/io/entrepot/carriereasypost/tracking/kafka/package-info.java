/** The milestones on Kafka. */
@NullMarked
package io.entrepot.carriereasypost.tracking.kafka;

import org.jspecify.annotations.NullMarked;
