/** Stores exception cases in PostgreSQL. */
@NullMarked
package io.entrepot.wmsshiphero.cases.postgres;

import org.jspecify.annotations.NullMarked;
