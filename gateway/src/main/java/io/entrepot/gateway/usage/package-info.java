/** Counts every call by consumer, API, version, operation, status class and day, off the hot path. */
@NullMarked
package io.entrepot.gateway.usage;

import org.jspecify.annotations.NullMarked;
