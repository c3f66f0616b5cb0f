/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.foundation.releases.gate;

import org.jspecify.annotations.NullMarked;
