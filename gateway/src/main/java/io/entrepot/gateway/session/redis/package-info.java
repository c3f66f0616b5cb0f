/** Sessions of people that all replicas share in Redis. */
@NullMarked
package io.entrepot.gateway.session.redis;

import org.jspecify.annotations.NullMarked;
