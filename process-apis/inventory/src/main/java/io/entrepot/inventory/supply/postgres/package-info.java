/** Supply and promises against it in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.supply.postgres;

import org.jspecify.annotations.NullMarked;
