/** The one connection to Redis, which all replicas share. */
@NullMarked
package io.entrepot.gateway.redis;

import org.jspecify.annotations.NullMarked;
