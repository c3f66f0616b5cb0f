/** What a storefront tells: the orders that its shoppers placed and took back. */
@NullMarked
package io.entrepot.canonical.storefront;

import org.jspecify.annotations.NullMarked;
