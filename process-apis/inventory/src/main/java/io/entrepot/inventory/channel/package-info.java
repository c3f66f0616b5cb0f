/** Channels: the ways goods are sold, what is set aside for each, and what they sold that no order has claimed yet. */
@NullMarked
package io.entrepot.inventory.channel;

import org.jspecify.annotations.NullMarked;
