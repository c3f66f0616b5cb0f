/** Plays ShipHero: a GraphQL schema with credits, a warehouse floor that works by itself, signed webhooks. */
@NullMarked
package io.entrepot.sandbox.shiphero;

import org.jspecify.annotations.NullMarked;
