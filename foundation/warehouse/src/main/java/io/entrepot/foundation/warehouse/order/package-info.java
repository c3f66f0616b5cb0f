/** Keeps one order per leg in a warehouse system that is called over an API and takes duplicates. */
@NullMarked
package io.entrepot.foundation.warehouse.order;

import org.jspecify.annotations.NullMarked;
