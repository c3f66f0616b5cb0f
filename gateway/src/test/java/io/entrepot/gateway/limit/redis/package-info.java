/** Tests of limits on a real Redis. */
@NullMarked
package io.entrepot.gateway.limit.redis;

import org.jspecify.annotations.NullMarked;
