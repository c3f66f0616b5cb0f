/** Allocation: choosing nodes for an order by named rules and reserving the stock in the same transaction. */
@NullMarked
package io.entrepot.inventory.allocation;

import org.jspecify.annotations.NullMarked;
