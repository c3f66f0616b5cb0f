/** The promise as the inventory API gives it. */
@NullMarked
package io.entrepot.servicedesk.availability.inventory;

import org.jspecify.annotations.NullMarked;
