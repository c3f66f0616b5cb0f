/** Items, their units of measure and exact quantities. */
@NullMarked
package io.entrepot.canonical.item;

import org.jspecify.annotations.NullMarked;
