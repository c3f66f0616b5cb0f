/** Tests of reading purchase orders. */
@NullMarked
package io.entrepot.inventory.supply.erp;

import org.jspecify.annotations.NullMarked;
