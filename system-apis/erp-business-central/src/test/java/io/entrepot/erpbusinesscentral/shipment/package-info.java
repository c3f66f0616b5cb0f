/** Tests of posting shipments, on an ERP in memory. */
@NullMarked
package io.entrepot.erpbusinesscentral.shipment;

import org.jspecify.annotations.NullMarked;
