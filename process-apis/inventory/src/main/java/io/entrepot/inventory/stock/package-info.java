/** Stock positions: what nodes told, in whatever order, and what it comes to. */
@NullMarked
package io.entrepot.inventory.stock;

import org.jspecify.annotations.NullMarked;
