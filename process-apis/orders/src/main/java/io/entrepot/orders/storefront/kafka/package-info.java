/** Hears of storefront orders and sees to it that each is accepted. */
@NullMarked
package io.entrepot.orders.storefront.kafka;

import org.jspecify.annotations.NullMarked;
