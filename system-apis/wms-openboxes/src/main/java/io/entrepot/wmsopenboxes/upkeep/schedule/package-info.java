/** Polls the warehouse. */
@NullMarked
package io.entrepot.wmsopenboxes.upkeep.schedule;

import org.jspecify.annotations.NullMarked;
