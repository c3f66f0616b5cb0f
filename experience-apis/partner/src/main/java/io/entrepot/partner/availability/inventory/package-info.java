/** The promise as the inventory API gives it. */
@NullMarked
package io.entrepot.partner.availability.inventory;

import org.jspecify.annotations.NullMarked;
