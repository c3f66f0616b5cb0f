/** Calls of backends by where they came in. */
@NullMarked
package io.entrepot.developer.lineage;

import org.jspecify.annotations.NullMarked;
