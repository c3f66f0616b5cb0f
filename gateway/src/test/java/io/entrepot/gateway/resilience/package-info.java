/** Tests of circuit breaker and second tries, without a gateway around them. */
@NullMarked
package io.entrepot.gateway.resilience;

import org.jspecify.annotations.NullMarked;
