/** Counts what happens often, off the hot path, and tells the counts to Kafka; what cannot be told is lost, but never silently. */
@NullMarked
package io.entrepot.foundation.usage;

import org.jspecify.annotations.NullMarked;
