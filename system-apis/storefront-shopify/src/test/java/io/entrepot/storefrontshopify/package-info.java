/** Tests of this package. */
@NullMarked
package io.entrepot.storefrontshopify;

import org.jspecify.annotations.NullMarked;
