/** Exception cases in PostgreSQL. */
@NullMarked
package io.entrepot.foundation.cases.postgres;

import org.jspecify.annotations.NullMarked;
