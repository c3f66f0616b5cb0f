/** Tests of sending and receiving events on a real PostgreSQL and Kafka. */
@NullMarked
package io.entrepot.foundation.events;

import org.jspecify.annotations.NullMarked;
