/** What the shop offers of each item at each location, and what it should offer. */
@NullMarked
package io.entrepot.storefrontshopify.listing;

import org.jspecify.annotations.NullMarked;
