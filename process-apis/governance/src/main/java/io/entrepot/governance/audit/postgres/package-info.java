/** Audit entries in PostgreSQL. */
@NullMarked
package io.entrepot.governance.audit.postgres;

import org.jspecify.annotations.NullMarked;
