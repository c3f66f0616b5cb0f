/** Counts in PostgreSQL, one row for a day. */
@NullMarked
package io.entrepot.governance.usage.postgres;

import org.jspecify.annotations.NullMarked;
