/** Keeps files, control numbers and outgoing documents in PostgreSQL. */
@NullMarked
package io.entrepot.threeplx12.exchange.postgres;

import org.jspecify.annotations.NullMarked;
