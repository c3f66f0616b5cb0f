/** Receives the shop's webhooks once each and keeps them subscribed. */
@NullMarked
package io.entrepot.storefrontshopify.hook;

import org.jspecify.annotations.NullMarked;
