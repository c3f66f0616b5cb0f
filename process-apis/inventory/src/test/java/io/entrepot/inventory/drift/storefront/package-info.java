/** Tests of asking storefronts. */
@NullMarked
package io.entrepot.inventory.drift.storefront;

import org.jspecify.annotations.NullMarked;
