/** Proofs of possession that all replicas remember together in Redis. */
@NullMarked
package io.entrepot.gateway.identity.redis;

import org.jspecify.annotations.NullMarked;
