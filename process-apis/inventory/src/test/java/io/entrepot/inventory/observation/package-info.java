/** Tests of receiving what nodes tell. */
@NullMarked
package io.entrepot.inventory.observation;

import org.jspecify.annotations.NullMarked;
