/** The item catalogue in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.item.postgres;

import org.jspecify.annotations.NullMarked;
