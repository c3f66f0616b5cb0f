/** Who calls a version, from the governance API. */
@NullMarked
package io.entrepot.developer.version.governance;

import org.jspecify.annotations.NullMarked;
