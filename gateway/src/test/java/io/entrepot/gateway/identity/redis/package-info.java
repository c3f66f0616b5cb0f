/** Tests of what replicas remember together. */
@NullMarked
package io.entrepot.gateway.identity.redis;

import org.jspecify.annotations.NullMarked;
