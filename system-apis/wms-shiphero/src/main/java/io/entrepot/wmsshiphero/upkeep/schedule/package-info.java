/** Runs the work that nobody calls for: registration, sweeps and re-reading. */
@NullMarked
package io.entrepot.wmsshiphero.upkeep.schedule;

import org.jspecify.annotations.NullMarked;
