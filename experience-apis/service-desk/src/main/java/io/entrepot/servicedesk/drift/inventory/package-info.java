/** Comparisons as the inventory API makes them. */
@NullMarked
package io.entrepot.servicedesk.drift.inventory;

import org.jspecify.annotations.NullMarked;
