/** The followed shipments in PostgreSQL. */
@NullMarked
package io.entrepot.carriereasypost.tracking.postgres;

import org.jspecify.annotations.NullMarked;
