/** Consents in PostgreSQL; nothing is ever changed, a revocation is a row of its own. */
@NullMarked
package io.entrepot.governance.consent.postgres;

import org.jspecify.annotations.NullMarked;
