/** Channels, protections and unprocessed channel orders in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.channel.postgres;

import org.jspecify.annotations.NullMarked;
