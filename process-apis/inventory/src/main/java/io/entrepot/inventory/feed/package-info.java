/** The feeds by which nodes tell their stock: when each was last complete, when the next word is due, which are late. */
@NullMarked
package io.entrepot.inventory.feed;

import org.jspecify.annotations.NullMarked;
