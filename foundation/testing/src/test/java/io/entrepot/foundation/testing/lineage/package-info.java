/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.foundation.testing.lineage;

import org.jspecify.annotations.NullMarked;
