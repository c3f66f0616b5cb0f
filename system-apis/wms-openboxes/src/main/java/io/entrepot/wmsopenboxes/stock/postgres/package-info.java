/** Stores observed stock and the reading's progress in PostgreSQL, and publishes. */
@NullMarked
package io.entrepot.wmsopenboxes.stock.postgres;

import org.jspecify.annotations.NullMarked;
