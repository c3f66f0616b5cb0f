/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.developer.release.governance;

import org.jspecify.annotations.NullMarked;
