/** When the watch over feeds is kept, and what it measures. */
@NullMarked
package io.entrepot.inventory.feed.schedule;

import org.jspecify.annotations.NullMarked;
