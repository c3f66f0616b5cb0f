/** Calls of backends from the governance API. */
@NullMarked
package io.entrepot.developer.lineage.governance;

import org.jspecify.annotations.NullMarked;
