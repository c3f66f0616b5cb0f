/** Tests of one order per leg, with a warehouse and a register in memory. */
@NullMarked
package io.entrepot.foundation.warehouse.order;

import org.jspecify.annotations.NullMarked;
