/** Serves the warehouse contract for nodes that run on OpenBoxes. */
@NullMarked
package io.entrepot.wmsopenboxes;

import org.jspecify.annotations.NullMarked;
