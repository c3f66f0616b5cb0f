/** Keeps a failing service from taking its callers along, and retries from overwhelming it. */
@NullMarked
package io.entrepot.gateway.resilience;

import org.jspecify.annotations.NullMarked;
