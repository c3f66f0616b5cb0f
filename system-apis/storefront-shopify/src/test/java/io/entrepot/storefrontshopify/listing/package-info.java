/** Tests of this package. */
@NullMarked
package io.entrepot.storefrontshopify.listing;

import org.jspecify.annotations.NullMarked;
