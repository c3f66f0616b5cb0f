/** Knows which ShipHero warehouse each node is. */
@NullMarked
package io.entrepot.wmsshiphero.node;

import org.jspecify.annotations.NullMarked;
