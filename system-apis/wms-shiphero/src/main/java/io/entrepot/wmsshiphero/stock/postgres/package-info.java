/** Stores observed stock in PostgreSQL and publishes what changed. */
@NullMarked
package io.entrepot.wmsshiphero.stock.postgres;

import org.jspecify.annotations.NullMarked;
