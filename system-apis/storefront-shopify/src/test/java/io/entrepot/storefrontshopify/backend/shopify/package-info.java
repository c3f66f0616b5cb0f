/** Tests of this package. */
@NullMarked
package io.entrepot.storefrontshopify.backend.shopify;

import org.jspecify.annotations.NullMarked;
