/** Tests of asking the ERP. */
@NullMarked
package io.entrepot.inventory.drift.erp;

import org.jspecify.annotations.NullMarked;
