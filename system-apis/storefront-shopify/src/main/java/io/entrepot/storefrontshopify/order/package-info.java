/** Takes the orders of the shop's shoppers, once each, and tells them. */
@NullMarked
package io.entrepot.storefrontshopify.order;

import org.jspecify.annotations.NullMarked;
