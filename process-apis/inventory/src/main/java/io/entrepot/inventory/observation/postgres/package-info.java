/** The numbers of movements in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.observation.postgres;

import org.jspecify.annotations.NullMarked;
