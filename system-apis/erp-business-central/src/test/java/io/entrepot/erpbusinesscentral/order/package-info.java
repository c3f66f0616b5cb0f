/** Tests of placing and cancelling orders, on an ERP in memory. */
@NullMarked
package io.entrepot.erpbusinesscentral.order;

import org.jspecify.annotations.NullMarked;
