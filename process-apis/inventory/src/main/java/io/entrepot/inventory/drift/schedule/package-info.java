/** When comparisons are made. */
@NullMarked
package io.entrepot.inventory.drift.schedule;

import org.jspecify.annotations.NullMarked;
