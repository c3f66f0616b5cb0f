/** Asking storefronts what shoppers can buy. */
@NullMarked
package io.entrepot.inventory.drift.storefront;

import org.jspecify.annotations.NullMarked;
