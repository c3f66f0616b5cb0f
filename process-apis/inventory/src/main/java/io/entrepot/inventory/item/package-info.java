/** The item catalogue: base units, exact pack factors, tracking. */
@NullMarked
package io.entrepot.inventory.item;

import org.jspecify.annotations.NullMarked;
