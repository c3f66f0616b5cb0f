/** Limits that all replicas keep together in Redis. */
@NullMarked
package io.entrepot.gateway.limit.redis;

import org.jspecify.annotations.NullMarked;
