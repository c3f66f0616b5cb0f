/** Comparisons, findings and evidence in PostgreSQL. */
@NullMarked
package io.entrepot.inventory.drift.postgres;

import org.jspecify.annotations.NullMarked;
