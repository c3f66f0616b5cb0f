/** Speaks ShipHero's dialect: GraphQL, tokens, credits and webhook bodies. */
@NullMarked
package io.entrepot.wmsshiphero.backend.shiphero;

import org.jspecify.annotations.NullMarked;
