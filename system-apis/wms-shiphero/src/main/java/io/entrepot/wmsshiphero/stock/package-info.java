/** Observes what lies in each warehouse. */
@NullMarked
package io.entrepot.wmsshiphero.stock;

import org.jspecify.annotations.NullMarked;
