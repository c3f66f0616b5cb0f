/** Takes in the orders that storefronts have promised already, and their cancellations, in whatever order they are told. */
@NullMarked
package io.entrepot.orders.storefront;

import org.jspecify.annotations.NullMarked;
