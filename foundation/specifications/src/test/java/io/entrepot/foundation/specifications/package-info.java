/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.foundation.specifications;

import org.jspecify.annotations.NullMarked;
