/** A real Redis for tests. */
@NullMarked
package io.entrepot.gateway.redis;

import org.jspecify.annotations.NullMarked;
