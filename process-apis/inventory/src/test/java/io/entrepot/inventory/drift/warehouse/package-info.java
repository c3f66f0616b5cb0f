/** Tests of asking the warehouses. */
@NullMarked
package io.entrepot.inventory.drift.warehouse;

import org.jspecify.annotations.NullMarked;
