/** Tests of supply. */
@NullMarked
package io.entrepot.inventory.supply;

import org.jspecify.annotations.NullMarked;
