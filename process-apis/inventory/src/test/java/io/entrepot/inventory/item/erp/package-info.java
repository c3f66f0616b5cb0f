/** Tests of reading the catalogue from the ERP. */
@NullMarked
package io.entrepot.inventory.item.erp;

import org.jspecify.annotations.NullMarked;
