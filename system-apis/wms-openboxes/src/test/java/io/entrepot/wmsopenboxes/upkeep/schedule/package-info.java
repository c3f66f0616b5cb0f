/** Tests of the package. */
@NullMarked
package io.entrepot.wmsopenboxes.upkeep.schedule;

import org.jspecify.annotations.NullMarked;
