/** Hears how much of what lies in each third-party warehouse: nightly reports and the adjustments between them. */
@NullMarked
package io.entrepot.threeplx12.stock;

import org.jspecify.annotations.NullMarked;
