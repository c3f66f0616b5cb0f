/** Plays OpenBoxes for one warehouse: session cookie, stock by bin and lot, stock movements, receipts, a floor. */
@NullMarked
package io.entrepot.sandbox.openboxes;

import org.jspecify.annotations.NullMarked;
