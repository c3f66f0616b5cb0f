/** One number for stock: what is there, what is promised, and which node serves an order. */
@NullMarked
package io.entrepot.inventory;

import org.jspecify.annotations.NullMarked;
