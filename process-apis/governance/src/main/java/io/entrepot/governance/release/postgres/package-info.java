/** Releases of backends in PostgreSQL. */
@NullMarked
package io.entrepot.governance.release.postgres;

import org.jspecify.annotations.NullMarked;
