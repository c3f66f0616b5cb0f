/** Serves the warehouse contract for third-party warehouses that exchange X12 files. */
@NullMarked
package io.entrepot.threeplx12;

import org.jspecify.annotations.NullMarked;
