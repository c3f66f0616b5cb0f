/** When channels are told what they may sell. */
@NullMarked
package io.entrepot.inventory.promise.events;

import org.jspecify.annotations.NullMarked;
