/** The figures behind the promise, read from PostgreSQL in one statement. */
@NullMarked
package io.entrepot.inventory.promise.postgres;

import org.jspecify.annotations.NullMarked;
