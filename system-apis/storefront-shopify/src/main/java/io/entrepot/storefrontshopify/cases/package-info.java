/** Why something of the storefront waits for a person. */
@NullMarked
package io.entrepot.storefrontshopify.cases;

import org.jspecify.annotations.NullMarked;
