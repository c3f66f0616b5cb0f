/** Contracts as files: what is published, what changed since, and whether it may. */
@NullMarked
package io.entrepot.foundation.contracts;

import org.jspecify.annotations.NullMarked;
