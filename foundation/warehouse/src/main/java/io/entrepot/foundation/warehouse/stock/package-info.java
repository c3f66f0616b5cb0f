/** Says what the stock of a node is made of, however it is read. */
@NullMarked
package io.entrepot.foundation.warehouse.stock;

import org.jspecify.annotations.NullMarked;
