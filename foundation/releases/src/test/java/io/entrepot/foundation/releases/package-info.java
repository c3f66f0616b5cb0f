/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.foundation.releases;

import org.jspecify.annotations.NullMarked;
