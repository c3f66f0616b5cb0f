/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.foundation.impact;

import org.jspecify.annotations.NullMarked;
