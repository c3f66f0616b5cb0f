/** Answers what the shop shows, read from the shop. */
@NullMarked
package io.entrepot.storefrontshopify.listing.web;

import org.jspecify.annotations.NullMarked;
