/** Asking the warehouses what there is. */
@NullMarked
package io.entrepot.inventory.drift.warehouse;

import org.jspecify.annotations.NullMarked;
