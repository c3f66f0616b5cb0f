/** Releases of backends, as the governance team handles them. */
@NullMarked
package io.entrepot.developer.release;

import org.jspecify.annotations.NullMarked;
