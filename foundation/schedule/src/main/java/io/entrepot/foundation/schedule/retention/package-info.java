/** Clears rows away that are older than what they may still be needed for. */
@NullMarked
package io.entrepot.foundation.schedule.retention;

import org.jspecify.annotations.NullMarked;
