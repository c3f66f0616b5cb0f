/** Understands what the warehouse system shows of a leg and says what that changes. */
@NullMarked
package io.entrepot.wmsopenboxes.fulfilment;

import org.jspecify.annotations.NullMarked;
