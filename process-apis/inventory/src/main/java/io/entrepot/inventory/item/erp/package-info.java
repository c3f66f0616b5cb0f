/** Keeps the item catalogue in step with the ERP, over the system API of the kind erp. */
@NullMarked
package io.entrepot.inventory.item.erp;

import org.jspecify.annotations.NullMarked;
