/** CloudEvents over Kafka: a transactional outbox to send, an inbox to receive once, dead letters for what cannot be processed. */
@NullMarked
package io.entrepot.foundation.events;

import org.jspecify.annotations.NullMarked;
