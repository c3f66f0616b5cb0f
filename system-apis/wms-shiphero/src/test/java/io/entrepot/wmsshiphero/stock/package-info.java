/** Tests of stock. */
@NullMarked
package io.entrepot.wmsshiphero.stock;

import org.jspecify.annotations.NullMarked;
