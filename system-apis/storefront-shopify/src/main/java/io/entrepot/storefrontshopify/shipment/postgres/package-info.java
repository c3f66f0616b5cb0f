/** Departures that are to be reported, in PostgreSQL. */
@NullMarked
package io.entrepot.storefrontshopify.shipment.postgres;

import org.jspecify.annotations.NullMarked;
