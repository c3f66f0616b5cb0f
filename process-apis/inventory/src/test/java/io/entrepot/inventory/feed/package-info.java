/** Tests of the watch over feeds. */
@NullMarked
package io.entrepot.inventory.feed;

import org.jspecify.annotations.NullMarked;
