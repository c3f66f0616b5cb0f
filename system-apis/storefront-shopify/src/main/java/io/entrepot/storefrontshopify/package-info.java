/** Serves the storefront contract for a shop that runs on Shopify. */
@NullMarked
package io.entrepot.storefrontshopify;

import org.jspecify.annotations.NullMarked;
