/** Hears what the channel may sell. */
@NullMarked
package io.entrepot.storefrontshopify.listing.kafka;

import org.jspecify.annotations.NullMarked;
