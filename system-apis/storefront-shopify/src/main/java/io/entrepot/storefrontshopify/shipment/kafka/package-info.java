/** Hears how far orders are. */
@NullMarked
package io.entrepot.storefrontshopify.shipment.kafka;

import org.jspecify.annotations.NullMarked;
