/** The state of the feeds in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.feed.postgres;

import org.jspecify.annotations.NullMarked;
