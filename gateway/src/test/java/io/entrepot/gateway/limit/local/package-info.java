/** Tests of limits kept in memory. */
@NullMarked
package io.entrepot.gateway.limit.local;

import org.jspecify.annotations.NullMarked;
