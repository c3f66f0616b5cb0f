/** Speaks OpenBoxes' REST: session cookie, stock movements, stock, ledger. */
@NullMarked
package io.entrepot.wmsopenboxes.backend.openboxes;

import org.jspecify.annotations.NullMarked;
