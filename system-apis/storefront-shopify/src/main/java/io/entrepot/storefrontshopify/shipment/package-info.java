/** Reports to the shop what has left a node for one of its orders. */
@NullMarked
package io.entrepot.storefrontshopify.shipment;

import org.jspecify.annotations.NullMarked;
