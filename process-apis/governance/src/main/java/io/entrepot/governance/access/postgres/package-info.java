/** Access requests in PostgreSQL. */
@NullMarked
package io.entrepot.governance.access.postgres;

import org.jspecify.annotations.NullMarked;
