/** Tests of the package. */
@NullMarked
package io.entrepot.wmsopenboxes.stock;

import org.jspecify.annotations.NullMarked;
