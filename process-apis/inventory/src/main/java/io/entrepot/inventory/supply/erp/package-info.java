/** Keeps supply in step with the purchase orders of the ERP, over the system API of the kind erp. */
@NullMarked
package io.entrepot.inventory.supply.erp;

import org.jspecify.annotations.NullMarked;
