/** Tests of ShipHero's dialect. */
@NullMarked
package io.entrepot.wmsshiphero.backend.shiphero;

import org.jspecify.annotations.NullMarked;
