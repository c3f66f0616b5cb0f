/** The exception cases in PostgreSQL. */
@NullMarked
package io.entrepot.carriereasypost.cases.postgres;

import org.jspecify.annotations.NullMarked;
