/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.foundation.impact.formats;

import org.jspecify.annotations.NullMarked;
