/** Exception cases in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.cases.postgres;

import org.jspecify.annotations.NullMarked;
