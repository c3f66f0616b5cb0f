/** The promise: how much of an item may be sold from each node now, and why not more. */
@NullMarked
package io.entrepot.inventory.promise;

import org.jspecify.annotations.NullMarked;
