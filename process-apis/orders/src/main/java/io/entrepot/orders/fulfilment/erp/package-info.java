/** The client of the ERP system API. */
@NullMarked
package io.entrepot.orders.fulfilment.erp;

import org.jspecify.annotations.NullMarked;
