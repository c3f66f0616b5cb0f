/** Tests of lineage. */
@NullMarked
package io.entrepot.foundation.lineage;

import org.jspecify.annotations.NullMarked;
