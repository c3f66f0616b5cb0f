/** Tests of the work that nobody calls for. */
@NullMarked
package io.entrepot.wmsshiphero.upkeep.schedule;

import org.jspecify.annotations.NullMarked;
