/** Shipments posted to the ERP: exactly what left, exactly once. */
@NullMarked
package io.entrepot.erpbusinesscentral.shipment;

import org.jspecify.annotations.NullMarked;
