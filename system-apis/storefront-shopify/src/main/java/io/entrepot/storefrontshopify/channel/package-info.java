/** The channel by which the shop sells, and which of its locations is which node. */
@NullMarked
package io.entrepot.storefrontshopify.channel;

import org.jspecify.annotations.NullMarked;
