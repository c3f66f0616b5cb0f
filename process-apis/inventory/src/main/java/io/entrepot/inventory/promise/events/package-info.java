/** Telling what channels may sell whenever it changes. */
@NullMarked
package io.entrepot.inventory.promise.events;

import org.jspecify.annotations.NullMarked;
