/** What nodes tell of their stock, understood in our words and units or kept as a case. */
@NullMarked
package io.entrepot.inventory.observation;

import org.jspecify.annotations.NullMarked;
