/** Limits kept in this replica's memory. */
@NullMarked
package io.entrepot.gateway.limit.local;

import org.jspecify.annotations.NullMarked;
