/** Code maps in PostgreSQL, held in memory and read again when they change. */
@NullMarked
package io.entrepot.foundation.codemaps.postgres;

import org.jspecify.annotations.NullMarked;
