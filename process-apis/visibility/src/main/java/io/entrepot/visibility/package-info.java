/** The process API that shows what happened to an order. */
@NullMarked
package io.entrepot.visibility;

import org.jspecify.annotations.NullMarked;
