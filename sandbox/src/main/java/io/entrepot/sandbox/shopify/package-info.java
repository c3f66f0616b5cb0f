/** Plays a Shopify shop: a GraphQL schema with a leaky bucket of points, stock by location, orders, signed webhooks. */
@NullMarked
package io.entrepot.sandbox.shopify;

import org.jspecify.annotations.NullMarked;
