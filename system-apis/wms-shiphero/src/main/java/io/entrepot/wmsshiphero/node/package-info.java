/** Knows which nodes this service serves and which ShipHero warehouse each of them is. */
@NullMarked
package io.entrepot.wmsshiphero.node;

import org.jspecify.annotations.NullMarked;
