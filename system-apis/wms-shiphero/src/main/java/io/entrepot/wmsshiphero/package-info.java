/** Serves the warehouse contract for nodes that run on ShipHero. */
@NullMarked
package io.entrepot.wmsshiphero;

import org.jspecify.annotations.NullMarked;
