/** Asking the ERP what there is. */
@NullMarked
package io.entrepot.inventory.drift.erp;

import org.jspecify.annotations.NullMarked;
