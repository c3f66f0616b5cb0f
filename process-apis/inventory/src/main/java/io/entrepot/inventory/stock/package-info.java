/** Stock positions as the nodes report them: absolute snapshots that count only when they are newer. */
@NullMarked
package io.entrepot.inventory.stock;

import org.jspecify.annotations.NullMarked;
