/** Drift: where our projection and what the ERP, the warehouses and the channels say differ, why, and what mends it. */
@NullMarked
package io.entrepot.inventory.drift;

import org.jspecify.annotations.NullMarked;
