/** Tests of the item catalogue. */
@NullMarked
package io.entrepot.inventory.item;

import org.jspecify.annotations.NullMarked;
