/** Speaks Shopify's dialect. */
@NullMarked
package io.entrepot.storefrontshopify.backend.shopify;

import org.jspecify.annotations.NullMarked;
