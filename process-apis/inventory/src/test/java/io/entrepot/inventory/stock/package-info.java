/** Tests of receiving stock. */
@NullMarked
package io.entrepot.inventory.stock;

import org.jspecify.annotations.NullMarked;
