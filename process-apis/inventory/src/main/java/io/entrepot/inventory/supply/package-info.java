/** Supply that is on its way, and what may be promised by date against it. */
@NullMarked
package io.entrepot.inventory.supply;

import org.jspecify.annotations.NullMarked;
