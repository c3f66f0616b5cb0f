/** Hearing the orders of storefronts from Kafka. */
@NullMarked
package io.entrepot.inventory.channel.kafka;

import org.jspecify.annotations.NullMarked;
