/** Releases of backends in the governance API. */
@NullMarked
package io.entrepot.developer.release.governance;

import org.jspecify.annotations.NullMarked;
