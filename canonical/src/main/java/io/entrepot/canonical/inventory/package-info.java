/** Nodes, stock buckets and the events by which warehouses report stock. */
@NullMarked
package io.entrepot.canonical.inventory;

import org.jspecify.annotations.NullMarked;
