/** Stock positions in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.stock.postgres;

import org.jspecify.annotations.NullMarked;
