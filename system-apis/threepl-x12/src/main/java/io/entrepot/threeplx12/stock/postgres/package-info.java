/** Stores reported stock in PostgreSQL and publishes it. */
@NullMarked
package io.entrepot.threeplx12.stock.postgres;

import org.jspecify.annotations.NullMarked;
