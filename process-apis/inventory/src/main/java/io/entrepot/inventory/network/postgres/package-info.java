/** The network directory in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.network.postgres;

import org.jspecify.annotations.NullMarked;
